import { Refusal } from '../../../kernel/refusal/index.ts';
import { no, open, yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { DialectName } from '../sql/dialect.ts';
import { duckdbTarget } from '../sql/duckdb-target.ts';
import { type Source, sql } from '../sql/index.ts';
import { postgresqlTarget } from '../sql/postgresql-target.ts';
import type { Decided } from '../sql/target.ts';
import type { AgreementTarget, Answers } from './target.ts';

const stateOf = (eligible: unknown): number => (eligible === true ? yes : eligible === false ? no : open);

const answersOf = (many: number, rows: readonly (readonly unknown[])[]): Answers => {
  const states = new Uint8Array(many);
  const amounts = Array.from<bigint | undefined>({ length: many });
  for (const [key, eligible, amount] of rows) {
    states[Number(key)] = stateOf(eligible);
    amounts[Number(key)] = typeof amount === 'bigint' ? amount : undefined;
  }
  return { states, amounts };
};

/** The statement of each rule that the dialect can say. */
const statements = (
  rules: readonly LoweredRule[],
  dialect: DialectName,
  source: Source,
): readonly (readonly [rule: number, statement: string])[] =>
  rules.flatMap((rule, at) => {
    try {
      return [[at, sql(rule, dialect, source)] as const];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });

/** DuckDB: one table of people for many rules. */
export async function duckdb(share = 1): Promise<AgreementTarget> {
  const target = await duckdbTarget();
  return {
    name: 'DuckDB',
    share,
    async decide(rules, { rows, everything }) {
      let said: ReturnType<typeof statements> = [];
      const answers = await target.ask(everything, rows, source => {
        said = statements(rules, 'duckdb', source);
        return said.map(([, statement]) => statement);
      });
      const found = new Map(said.map(([rule], at) => [rule, answersOf(rows.length, answers[at] ?? [])]));
      return rules.map((_, at) => found.get(at));
    },
    close: target.close,
  };
}

const ofDecided = (decided: readonly Decided[]): Answers => ({
  states: Uint8Array.from(decided, ({ eligible }) => stateOf(eligible)),
  amounts: decided.map(({ amount }) => amount),
});

/** PostgreSQL, by its connection string. */
export async function postgresql(url: string, share = 0.001): Promise<AgreementTarget> {
  const target = await postgresqlTarget(url);
  const one = async (rule: LoweredRule, rows: Parameters<typeof target.decide>[1]): Promise<Answers | undefined> => {
    try {
      return ofDecided(await target.decide(rule, rows));
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  };
  return {
    name: 'PostgreSQL',
    share,
    async decide(rules, { rows }) {
      const answers: (Answers | undefined)[] = [];
      for (const rule of rules) answers.push(await one(rule, rows));
      return answers;
    },
    close: target.close,
  };
}
