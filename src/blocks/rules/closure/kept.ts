import type { Scope } from './engine.ts';

/** What was made of a node, for each group whose member it is asked about. */
export class Kept<T> {
  readonly #made = new Map<object, Map<Scope, T>>();

  /** What was made before, or what `make` makes now. */
  of(node: object, scope: Scope, make: () => T): T {
    const byScope = this.#made.get(node) ?? new Map<Scope, T>();
    this.#made.set(node, byScope);
    const found = byScope.get(scope);
    if (found !== undefined) return found;
    const made = make();
    byScope.set(scope, made);
    return made;
  }
}
