import type { IncomingHttpHeaders } from 'node:http';

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/**
 * Whether a request may change things: it came from this site, or from no browser at all. The rule of Go's
 * `http.CrossOriginProtection`: `Sec-Fetch-Site` decides; without it the origin's host must be the host asked for; with neither
 * header it was not a browser, which has no cookies to be abused.
 */
export function fromThisSite(method: string, headers: IncomingHttpHeaders, host: string): boolean {
  if (safe.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || hostOf(headers.origin) === host.toLowerCase();
}
