import { basisOf } from '../../src/blocks/cases/index.ts';
import { compose } from '../../src/blocks/documents/compose.ts';
import type { FactRow } from '../../src/blocks/documents/index.ts';
import { type Sheet, signSheet } from '../../src/blocks/documents/pdf/index.ts';
import { holds, type Reading, type Service } from '../../src/blocks/language/index.ts';
import { systemClock } from '../../src/kernel/time/index.ts';
import { korea } from '../../src/korea/index.ts';
import type { Government } from '../../src/portal/government.ts';
import type { Citizen } from './citizens.ts';

/** A sheet with everything on it, ready to be set and signed. */
export interface SheetToSign {
  sign(): Promise<unknown>;
}

const verification = {
  number: '1234-5678-9012-3456',
  url: 'http://localhost:3000/verify',
  qr: 'http://localhost:3000/verify/1234-5678-9012-3456',
  until: '2027년 2월 20일',
};

/** The sheets these people would get from a service, composed from their own facts as the service composes them. */
export async function composedSheets(
  { rooms, keys, app }: Government,
  service: Service,
  answers: Readonly<Record<string, unknown>>,
  citizens: readonly Citizen[],
): Promise<readonly SheetToSign[]> {
  const { gives } = service;
  if (!gives) throw new Error(`${service.id} gives no document`);
  const basis = basisOf(korea, service);
  const shown = gives.parts.filter(part => !part.when || holds(part.when, answers));
  const needed = Object.entries(service.uses).filter(([, r]) => shown.some(p => 'reading' in p && p.reading === r));
  const sheetOf = async ({ person, session }: Citizen): Promise<Sheet> => {
    const rows = new Map<Reading, readonly FactRow[]>();
    for (const [key, reading] of needed) {
      const found: unknown = await rooms.exchange.read(app, { session }, basis, key, person);
      rows.set(reading, (Array.isArray(found) ? found : [found]) as readonly FactRow[]);
    }
    const filling = { answers, questions: service.asks, rows: (r: Reading) => rows.get(r) ?? [] };
    const blocks = compose(gives, filling, { language: 'ko', formats: korea.formats, nameOf: () => undefined });
    return {
      language: 'ko',
      title: '주민등록표 (등본)',
      issuer: '서울특별시 종로구청장',
      number: '20261122-00000001',
      verification,
      blocks,
      footer: [gives.attests.ko],
      issuedOn: '2026년 11월 22일',
      seal: { text: '서울특별시 종로구청장' },
    };
  };
  const sheets = await Promise.all(citizens.map(sheetOf));
  return sheets.map(sheet => ({ sign: () => signSheet(sheet, keys.documents(), { now: systemClock() }) }));
}
