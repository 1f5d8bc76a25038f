import type { Service } from '../language/index.ts';
import type { Fetched } from './answerable.ts';

type Declared = Parameters<NonNullable<Service['changes']>>[0]['facts'];

/** Facts as the functions of a declaration take them: rows as the exchange gave them for the very readings it declares. */
export function factsFor(service: Service, fetched: Fetched): Declared {
  const facts = Object.entries(service.uses).map(([key, r]) => [key, r.many ? fetched[key] : fetched[key]?.[0]]);
  return Object.fromEntries(facts) as Declared;
}
