import { no, open, yes } from './state.ts';
import type { Of } from './turn.ts';

type Bool<V> = Of<V, number>;

/** All of them: the first no ends it. Written out for two to four, since a call that is known by its place costs least. */
export function allOf<V>(of: readonly Bool<V>[]): Bool<V> {
  const [a, b, c, d] = of;
  if (!a) return () => yes;
  if (!b) return a;
  if (!c)
    return (s, m) => {
      const x = a(s, m);
      if (x === no) return no;
      const y = b(s, m);
      return y < x ? y : x;
    };
  if (!d)
    return (s, m) => {
      const x = a(s, m);
      if (x === no) return no;
      const y = b(s, m);
      if (y === no) return no;
      const z = c(s, m);
      return z === no ? no : x + y + z === 3 * yes ? yes : open;
    };
  if (of.length === 4)
    return (s, m) => {
      const x = a(s, m);
      if (x === no) return no;
      const y = b(s, m);
      if (y === no) return no;
      const z = c(s, m);
      if (z === no) return no;
      const w = d(s, m);
      return w === no ? no : x + y + z + w === 4 * yes ? yes : open;
    };
  return many(of);
}

/** Five to eight, and more in their turn. */
function many<V>(of: readonly Bool<V>[]): Bool<V> {
  const [a, b, c, d, e, f, g, h] = of;
  if (!a || !b || !c || !d || !e) throw new Error('fewer than five conditions');
  const certain: Bool<V> = () => yes;
  const [i, j, k] = [f ?? certain, g ?? certain, h ?? certain];
  const eight: Bool<V> = (s, m) => {
    const v = a(s, m);
    if (v === no) return no;
    const w = b(s, m);
    if (w === no) return no;
    const x = c(s, m);
    if (x === no) return no;
    const y = d(s, m);
    if (y === no) return no;
    const z = e(s, m);
    if (z === no) return no;
    const t = i(s, m);
    if (t === no) return no;
    const u = j(s, m);
    if (u === no) return no;
    const r = k(s, m);
    return r === no ? no : v + w + x + y + z + t + u + r === 8 * yes ? yes : open;
  };
  return of.length <= 8 ? eight : allOf([eight, allOf(of.slice(8))]);
}

export const notOf =
  <V>(of: Bool<V>): Bool<V> =>
  (s, m) =>
    yes - of(s, m);

/** Any of them: the first yes ends it. */
export function anyOf<V>(of: readonly Bool<V>[]): Bool<V> {
  const [a, b, c] = of;
  if (!a) return () => no;
  if (!b) return a;
  if (!c)
    return (s, m) => {
      const x = a(s, m);
      if (x === yes) return yes;
      const y = b(s, m);
      return y > x ? y : x;
    };
  const rest = anyOf(of.slice(2));
  return anyOf([anyOf([a, b]), rest]);
}
