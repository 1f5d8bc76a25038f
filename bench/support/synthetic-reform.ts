import type { AnyOf, Benefit, Reformed } from '../../src/blocks/rules/index.ts';
import { households, incomes, predicateOf } from './synthetic-people.ts';

const anyOf = (ids: readonly string[]): AnyOf => ids.map(id => ({ predicate: predicateOf(id), is: true }));

const rent = (id: string, oldest: number, bands: number): Benefit => ({
  id,
  when: [
    {
      areas: 'all',
      ages: [[19, oldest]],
      groups: [anyOf(incomes.slice(0, bands)), anyOf(['no-house', 'one-person'])],
    },
  ],
});

/** Rent for the young in the whole nation: five years longer and one band of income higher. */
export const rentReform: Reformed = { before: rent('rent', 34, 2), after: rent('rent reformed', 39, 3) };

/** Each kind of household as a grouping. */
export const householdGroupings: readonly Benefit[] = households.map(id => ({
  id,
  when: [{ areas: 'all', ages: 'all', groups: [anyOf([id])] }],
}));
