// The certificate for https://localhost: Excel loads a pane over https only. Files are made, the
// system's trust store is never touched; trusting them is a step a person takes.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { generateCertificates } from 'office-addin-dev-certs';
import { type CertificateFiles, certificatePaths, usableCertificate } from './certificateFiles.ts';
import { replaceFolder } from './replaceFolder.ts';

export interface LocalhostCertificate extends CertificateFiles {
  /**
   * True for the files of `npx office-addin-dev-certs install`, which also asks the system to trust
   * them; whether it does is not looked up. Only those are good for a real Excel.
   */
  readonly installed: boolean;
}

type GenerateCertificates = typeof generateCertificates;

export interface CertificateRequest {
  /** Ours alone; created if it is not there. */
  readonly folder: string;
  readonly log: (sentence: string) => void;
  /** Where `npx office-addin-dev-certs install` keeps its files. */
  readonly installedFolder?: string;
}

const dayInMs = 86_400_000;
/** Renewed so early that a server started today does not run out over a weekend. */
const daysLeftAtLeast = 2;
const daysValid = 30;
const domains = ['localhost', '127.0.0.1', '::1'];

export async function localhostCertificate({
  folder,
  log,
  installedFolder = join(homedir(), '.office-addin-dev-certs'),
}: CertificateRequest): Promise<LocalhostCertificate> {
  const until = new Date(Date.now() + daysLeftAtLeast * dayInMs);
  const installed = await usableCertificate(installedFolder, until);
  if (installed) return { ...installed, installed: true };

  const kept = join(folder, 'localhost');
  const found = await usableCertificate(kept, until);
  if (found) return { ...found, installed: false };

  const made = await newFolder(folder, await devCertificates());
  // Another server on this folder may have been quicker; its certificate is as good as ours.
  const meanwhile = await usableCertificate(kept, until);
  if (!meanwhile) await replaceFolder(kept, made);
  await rm(made, { recursive: true, force: true });

  const certificate = meanwhile ?? (await usableCertificate(kept, until));
  if (!certificate) throw new Error(`No certificate for localhost could be made in ${kept}`);
  if (!meanwhile) log(`Made a certificate for https://localhost, ${daysValid} days: ${kept}`);
  return { ...certificate, installed: false };
}

/** A whole set in a folder only we can enter, since the key is written before we can guard it. */
async function newFolder(folder: string, generate: GenerateCertificates): Promise<string> {
  await mkdir(folder, { recursive: true });
  const made = await mkdtemp(join(folder, 'new-'));
  const paths = certificatePaths(made);
  await generate(paths.ca, paths.cert, paths.key, daysValid, domains);
  await chmod(paths.key, 0o600);
  return made;
}

async function devCertificates(): Promise<GenerateCertificates> {
  try {
    return (await import('office-addin-dev-certs')).generateCertificates;
  } catch (error) {
    const sentence =
      'The certificate for https://localhost is made by office-addin-dev-certs, a development ' +
      'package that is not installed here. Run `npm ci` without --omit=dev; in production give ' +
      'the server a certificate of your own.';
    throw new Error(sentence, { cause: error });
  }
}
