import type { ServerResponse } from 'node:http';

/** Excel on the web and its desktop web views, in which the pane is a frame. */
const excel = [
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.microsoft.com',
  'https://*.partner.officewebapps.cn',
];

const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Excel, and where it is on, our own preview may show the pane in a frame; nobody may show anything else. */
export function secure(response: ServerResponse, path: string, preview: boolean): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('strict-transport-security', 'max-age=31536000');
  response.setHeader('permissions-policy', unused.map((feature) => `${feature}=()`).join(', '));
  // Office opens its dialogs as windows, which speak to the pane that opened them.
  response.setHeader('cross-origin-opener-policy', 'same-origin-allow-popups');
  // Excel itself fetches the ribbon's icons, and shows a stand-in for one that says how it may be cached.
  const isIcon = path.includes('/icons/');
  response.setHeader('cross-origin-resource-policy', isIcon ? 'cross-origin' : 'same-origin');
  response.setHeader(
    'content-security-policy',
    [
      "default-src 'self'",
      // Fluent UI writes its styles into the page; scripts come from our own files and nowhere else.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${["'self'", ...(path.startsWith('/pane/') ? excel : [])].join(' ')}`,
      ...(preview ? ["frame-src 'self'"] : ["frame-src 'none'"]),
    ].join('; '),
  );
}
