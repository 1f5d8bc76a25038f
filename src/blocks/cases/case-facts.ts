import type { Queryable } from '../../kernel/database/index.ts';
import type { FactRow } from '../documents/index.ts';
import type { Asker, Exchange } from '../exchange/index.ts';
import { type DraftAnswers, questionsFor } from '../forms/index.ts';
import type { Facts, Jurisdiction, Reading, Service } from '../language/index.ts';
import type { Fetched } from './answerable.ts';
import { choosing } from './basis.ts';
import type { Declared } from './declared.ts';
import { neededReadings } from './needed.ts';
import type { Person } from './person.ts';

/** Facts for cases: each look goes through the exchange and leaves its receipts. */
export interface CaseFacts {
  /** The facts a case needs under its answers, by reading. */
  fetch(on: Queryable, asker: Asker, service: Service, subject: string, answers: DraftAnswers): Promise<Fetched>;
  /** The people of a relation by name, to choose from. */
  people(on: Queryable, asker: Asker, service: Service, relation: string, subject: string): Promise<readonly Person[]>;
  /** Everyone a case's questions let the applicant choose from. */
  chosen(
    on: Queryable,
    asker: Asker,
    service: Service,
    subject: string,
    answers: DraftAnswers,
  ): Promise<readonly Person[]>;
}

export function caseFacts(exchange: Exchange, declared: Declared, { roles }: Pick<Jurisdiction, 'roles'>): CaseFacts {
  async function read(on: Queryable, asker: Asker, service: string, key: string, subject: string) {
    const rows = (await exchange.read(on, asker, declared.basisFor(service), key, subject)) as Facts<Reading>;
    return (Array.isArray(rows) ? rows : [rows]) as readonly FactRow[];
  }
  const facts: CaseFacts = {
    async fetch(on, asker, service, subject, answers) {
      const fetched: Record<string, readonly FactRow[]> = {};
      for (const [key] of neededReadings(service, answers))
        fetched[key] = await read(on, asker, service.id, key, subject);
      return fetched;
    },
    async people(on, asker, service, relation, subject) {
      const rows = await read(on, asker, service.id, choosing(relation), subject);
      const { name, nameInLatin } = roles;
      return rows.map(row => ({
        key: String(row['subject']),
        name: {
          ko: String(row[name.field] ?? row[nameInLatin.field] ?? ''),
          en: String(row[nameInLatin.field] ?? row[name.field] ?? ''),
        },
      }));
    },
    async chosen(on, asker, service, subject, answers) {
      const found: Person[] = [];
      for (const { from } of questionsFor(service, answers))
        if (from) found.push(...(await facts.people(on, asker, service, from.id, subject)));
      return found;
    },
  };
  return facts;
}
