const scheme = /^([a-z][a-z0-9+.-]*):/i;
const allowed: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'geo']);

/** Browsers drop tabs, line ends and leading controls before they read the scheme, so the check drops them as well. */
const ignored = /[\u0000-\u0020\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** A URL a page may point to, or `#` where its scheme would run code or carry a document (`javascript:`, `data:`, `blob:` …). */
export function safeUrl(url: string): string {
  const found = scheme.exec(url.replace(ignored, ''));
  return found === null || allowed.has(found[1]!.toLowerCase()) ? url : '#';
}

/**
 * Writes a URL from a path and its query: `href('/search', { q: '등본', page: 2 })` is `/search?q=%EB%93%B1%EB%B3%B8&page=2`.
 * Parameters that are undefined are left out; a scheme that runs code becomes `#`.
 */
export function href(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  }
  if (parts.length === 0) return safeUrl(path);
  return safeUrl(`${path}${path.includes('?') ? '&' : '?'}${parts.join('&')}`);
}

/** A path of this site to go back to, or `/`: refuses other origins, so that a `returnTo` cannot send a person away. */
export function localPath(path: string | undefined): string {
  if (path === undefined || !path.startsWith('/') || /^[^?#]*\/[/\\]/.test(path) || path.search(ignored) >= 0)
    return '/';
  return path;
}
