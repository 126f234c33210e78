import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The names office-addin-dev-certs gives its files. */
export function certificatePaths(folder: string) {
  return {
    ca: join(folder, 'ca.crt'),
    cert: join(folder, 'localhost.crt'),
    key: join(folder, 'localhost.key'),
  };
}

export interface CertificateFiles {
  /** PEM text, as `https.createServer` takes it. */
  readonly cert: string;
  readonly key: string;
  readonly caPath: string;
}

/** The certificate in a folder, if it is whole and good for localhost until `until`. */
export async function usableCertificate(
  folder: string,
  until: Date,
): Promise<CertificateFiles | null> {
  const paths = certificatePaths(folder);
  if (!Object.values(paths).every((path) => existsSync(path))) return null;
  const [ca, cert, key] = await Promise.all(
    [paths.ca, paths.cert, paths.key].map((path) => readFile(path, 'utf8')),
  );
  if (ca === undefined || cert === undefined || key === undefined) return null;
  return isUsable({ ca, cert, key }, until) ? { cert, key, caPath: paths.ca } : null;
}

interface PemTexts {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

function isUsable({ ca, cert, key }: PemTexts, until: Date): boolean {
  try {
    const issuer = new X509Certificate(ca);
    const own = new X509Certificate(cert);
    const lasts = [issuer, own].every(({ validTo }) => new Date(validTo) > until);
    const chained = own.checkIssued(issuer) && own.verify(issuer.publicKey);
    const forHost = own.checkHost('localhost') !== undefined;
    return lasts && chained && forHost && own.checkPrivateKey(createPrivateKey(key));
  } catch {
    // A file that was cut short or edited parses as no certificate: it is replaced like an old one.
    return false;
  }
}
