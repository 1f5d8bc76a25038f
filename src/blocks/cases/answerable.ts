import type { FactRow } from '../documents/index.ts';
import { type Address, type Agency, isAgency, type Reading, type Service } from '../language/index.ts';
import { refuseCase } from './refusal.ts';

const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'areaCode' in value;

/** Facts by the key of their reading. */
export type Fetched = Readonly<Record<string, readonly FactRow[]>>;

/** The reading of the subject's present record that fetches a fact, by its key. */
export const readingOf = (service: Service, fact: { register: string; field: string }): [string, Reading] | undefined =>
  Object.entries(service.uses).find(
    ([, r]) => !r.many && r.facts.some(f => f.register === fact.register && f.field === fact.field),
  );

/** The agency that is answerable for a case: the named one, or the one whose area the address lies in. Refuses `nobody-answerable`. */
export function answerable(service: Service, answers: Readonly<Record<string, unknown>>, fetched: Fetched): Agency {
  if (isAgency(service.agency)) return service.agency;
  const { template, place } = service.agency;
  const value =
    'field' in place ? fetched[readingOf(service, place)?.[0] ?? '']?.[0]?.[place.field] : answers[place.id];
  const agency = isAddress(value) ? template.agencies.get(value.areaCode) : undefined;
  if (!agency) throw refuseCase('nobody-answerable');
  return agency;
}

/** The unit that takes a case in: that of the first official state, else the agency's own counter. */
export function unitOf(service: Service, agency: Agency): string {
  const official = Object.values(service.process.states).find(s => s.kind === 'official');
  return `${agency.id}/${official?.unit.id ?? 'automatic'}`;
}
