import type { Service } from '../language/index.ts';

/**
 * Services in the order people need them: one that offers another as its next step stands before it; otherwise as declared.
 * A circle of next steps is broken where it was entered.
 */
export function inOrderOfNeed(services: readonly Service[]): readonly Service[] {
  const before = new Map(services.map(service => [service.id, services.filter(s => s.next?.includes(service.id))]));
  const placed = new Set<Service>();
  const place = (service: Service, entered: readonly Service[]): void => {
    if (placed.has(service) || entered.includes(service)) return;
    for (const earlier of before.get(service.id) ?? []) place(earlier, [...entered, service]);
    placed.add(service);
  };
  for (const service of services) place(service, []);
  return [...placed];
}
