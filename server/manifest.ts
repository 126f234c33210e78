/** The address manifest.xml is written for: the demo's. */
export const demoOrigin = 'https://localhost:3443';

const httpsOrigin = /^https:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/;

/**
 * The manifest for a server with another address. `appDomains` are further origins the pane may
 * open in itself, such as the office's sign-in page; the server's own is always among them.
 */
export function forOrigin(
  manifest: string,
  origin: string,
  appDomains: readonly string[] = [],
): string {
  for (const each of [origin, ...appDomains]) {
    if (httpsOrigin.test(each) && new URL(each).origin === each) continue;
    throw new Error(`“${each}” is no https origin such as https://reports.example.org`);
  }
  const domains = [...new Set([origin, ...appDomains])].map(
    (domain) => `    <AppDomain>${domain}</AppDomain>\n`,
  );
  // What follows an origin must not be more of a host or a port, or another address would change.
  return manifest
    .replaceAll(new RegExp(`${demoOrigin}(?![\\w.:-])`, 'g'), origin)
    .replace(/<AppDomains>[^]*<\/AppDomains>/, `<AppDomains>\n${domains.join('')}  </AppDomains>`);
}
