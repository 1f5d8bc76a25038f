import type { Route } from './route.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const segment = (part: string): string => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : escaped(part));

/** Tells which methods an address takes. */
export function methodFinder(routes: readonly Pick<Route, 'method' | 'path'>[]): (path: string) => readonly string[] {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of routes) methods.set(path, (methods.get(path) ?? new Set()).add(method));
  const patterns = [...methods].map(([path, taken]) => ({
    pattern: new RegExp(`^${path.split('/').map(segment).join('/')}$`),
    taken,
  }));
  return path => {
    const taken = new Set(patterns.filter(({ pattern }) => pattern.test(path)).flatMap(found => [...found.taken]));
    if (taken.has('GET')) taken.add('HEAD');
    return taken.size === 0 ? [] : [...taken, 'OPTIONS'];
  };
}
