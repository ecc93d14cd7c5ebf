import type { Config } from './config.ts';

/**
 * The hosts where Excel on the web and Teams frame an add-in. Microsoft publishes no list for `frame-ancestors`
 * (https://github.com/OfficeDev/office-js-docs-pr/issues/4911). These are the hosts of its services from
 * https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges (Office Online, SharePoint,
 * Teams; cloud.microsoft), and for the cloud operated by 21Vianet from
 * https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges-21vianet. Every page above
 * the pane must match, so the outer SharePoint or OneDrive page counts as well as Excel's own frame.
 */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://office.live.com',
  'https://*.online.office.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.partner.officewebapps.cn',
  'https://*.partner.office365.cn',
  'https://*.sharepoint.cn',
] as const;

type Policy = Readonly<Record<string, readonly string[]>>;

/** The policy of every response that is not a page: it may neither load anything nor be framed. */
export const CLOSED_POLICY: Policy = {
  'default-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
};

/** The policy of the pane: it may load its own files and office.js from the configured address, and nothing else. */
export function panePolicy(config: Pick<Config, 'officeJs' | 'frameAncestors'>): Policy {
  const office = config.officeJs.startsWith('/') ? [] : [new URL(config.officeJs).origin];
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...office],
    // Griffel and Excel's office.js put style elements into the page
    // (https://github.com/OfficeDev/office-js/issues/1687).
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...office],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': config.frameAncestors ?? ["'self'", ...OFFICE_HOSTS],
  };
}

/** The policy of GraphiQL, whose one inline script is allowed by a nonce and starts the editors' workers from blobs. */
export function graphiqlPolicy(nonce: string): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`],
    'worker-src': ['blob:'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
}

export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** The security headers of every response. */
export function securityHeaders(isTls: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(isTls && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
