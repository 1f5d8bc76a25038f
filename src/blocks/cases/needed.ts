import { holds, isAgency, type Reading, type Service } from '../language/index.ts';

/**
 * The readings a case really needs under its answers: what a part of the document shows whose condition holds, what decides
 * which agency is answerable, and everything where registers change or a rule decides. The rest is not read: no more than is needed.
 *
 * @law 개인정보 보호법 제16조
 */
export function neededReadings(
  service: Service,
  answers: Readonly<Record<string, unknown>>,
): readonly [string, Reading][] {
  const shown = new Set(
    service.gives?.parts.flatMap(part =>
      'reading' in part && (!part.when || holds(part.when, answers)) ? [part.reading] : [],
    ),
  );
  const place = isAgency(service.agency) ? undefined : service.agency.place;
  const decides = (reading: Reading): boolean =>
    place !== undefined && 'field' in place && !reading.many && reading.facts.some(f => f.id === place.id);
  return Object.entries(service.uses).filter(
    ([, reading]) =>
      service.changes !== undefined || service.rule !== undefined || shown.has(reading) || decides(reading),
  );
}
