import { basisOf } from '../../src/blocks/cases/index.ts';
import type { FactRow } from '../../src/blocks/documents/index.ts';
import { holds, isAgency, type Reading, type Service } from '../../src/blocks/language/index.ts';
import type { Queryable } from '../../src/kernel/database/index.ts';
import { systemClock } from '../../src/kernel/time/index.ts';
import { korea } from '../../src/korea/index.ts';
import type { Government } from '../../src/portal/government.ts';
import type { Citizen } from './citizens.ts';

/** A document with everything on it, ready to be set and signed. */
export interface SheetToSign {
  sign(): Promise<unknown>;
}

/** No database: finds nothing, keeps nothing, and has one number for everyone. */
const nowhere: Queryable = {
  query: async <Row extends object>() => [] as Row[],
  maybe: async () => undefined,
  one: async <Row extends object>() => ({ n: '00000001' }) as Row,
};

/** The documents these people would get from a service, from their own facts, set and signed but kept nowhere. */
export async function composedSheets(
  { rooms, app }: Government,
  service: Service,
  answers: Readonly<Record<string, unknown>>,
  citizens: readonly Citizen[],
): Promise<readonly SheetToSign[]> {
  const { gives: template } = service;
  if (!template) throw new Error(`${service.id} gives no document`);
  const basis = basisOf(korea, service);
  const shown = template.parts.filter(part => !part.when || holds(part.when, answers));
  const needed = Object.entries(service.uses).filter(([, r]) => shown.some(p => 'reading' in p && p.reading === r));
  const sheetOf = async ({ person, session, address }: Citizen): Promise<SheetToSign> => {
    const rows = new Map<Reading, readonly FactRow[]>();
    for (const [key, reading] of needed) {
      const found: unknown = await rooms.exchange.read(app, { session }, basis, key, person);
      // One row or many, as the reading declares.
      rows.set(reading, (Array.isArray(found) ? found : [found]) as readonly FactRow[]);
    }
    const agency = isAgency(service.agency) ? service.agency : service.agency.template.agencies.get(address.areaCode);
    if (!agency) throw new Error(`nobody is answerable in ${address.areaCode}`);
    const filling = { answers, questions: service.asks, rows: (r: Reading) => rows.get(r) ?? [] };
    const order = { id: person, person, caseId: person, template, agency, language: 'ko', filling } as const;
    return { sign: () => rooms.documents.issue(nowhere, { ...order, nameOf: () => undefined }, systemClock()) };
  };
  return Promise.all(citizens.map(sheetOf));
}
