import type { Instant } from '../../kernel/time/index.ts';
import { type Language, languages } from '../../kernel/words/index.ts';
import type { Fact, Jurisdiction, RegisterDeclaration } from '../language/index.ts';
import { factText } from './fact-text.ts';
import { type OwnRow, ownFacts } from './own-record.ts';

const texts = (jurisdiction: Pick<Jurisdiction, 'formats'>, fact: Fact, value: unknown): Record<Language, string> => {
  const of = (language: Language) => factText({ language, formats: jurisdiction.formats }, fact, value);
  return { ko: of('ko'), en: of('en') };
};

// The person knows their own number; a file that lies about in a downloads folder need not tell it to others.
const entry = (jurisdiction: Pick<Jurisdiction, 'formats'>, fact: Fact, value: unknown) => ({
  label: fact.is.words,
  kind: fact.is.kind,
  ...(fact.is.kind === 'sealed' ? { masked: true } : { value: value ?? null }),
  text: texts(jurisdiction, fact, value),
});

/**
 * Everything government holds about a person in a form that programs can read: each version of each record with the days it
 * was true, names in every language. Identity numbers are masked.
 */
export const portable = (
  jurisdiction: Pick<Jurisdiction, 'id' | 'words' | 'ownRecord' | 'formats'>,
  madeAt: Instant,
  held: readonly { readonly register: RegisterDeclaration; readonly rows: readonly OwnRow[] }[],
) => ({
  format: 'madang-own-record/1',
  madeAt: new Date(madeAt).toISOString(),
  jurisdiction: { id: jurisdiction.id, name: jurisdiction.words },
  law: jurisdiction.ownRecord.words,
  languages,
  registers: held.map(({ register, rows }) => ({
    id: register.id,
    name: register.words,
    keeper: { id: register.keeper.id, name: register.keeper.words },
    law: register.law.words,
    records: rows.map(row => ({
      from: row.validFrom ?? null,
      until: row.validTo ?? null,
      facts: Object.fromEntries(ownFacts(register).map(f => [f.field, entry(jurisdiction, f, row[f.field])])),
    })),
  })),
});
