import assert from 'node:assert/strict';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { nation } from '../nation.ts';
import type { Household, Person } from '../person.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';

export const asOf = '2026-11-01' as CivilDay;

/** Somebody with their circumstances and those of the household. */
export interface Someone {
  readonly person: Person;
  readonly has: Circumstances;
  readonly household: Household;
  readonly others: readonly Circumstances[];
}

export const households: readonly Household[] = [...nation({ people: 8_000, seed: 1, asOf })];
export const everyone: readonly Someone[] = households.flatMap(household => {
  const all = circumstancesOf(household, asOf);
  return all.map(has => {
    const person = household.members.find(one => one.id === has.person) ?? assert.fail('not of the household');
    return { person, has, household, others: all };
  });
});

export const receives = ({ benefits }: Circumstances, benefit: Circumstances['benefits'][number]['benefit']): boolean =>
  benefits.some(one => one.benefit === benefit);

export const job = ({ employment }: Circumstances): Circumstances['employment'][number] | undefined =>
  employment.find(one => one.endedOn === undefined);

export const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length;

export const within = (value: number, low: number, high: number, what: string): void =>
  assert.ok(value >= low && value <= high, `${what}: ${value} is not within ${low} and ${high}`);
