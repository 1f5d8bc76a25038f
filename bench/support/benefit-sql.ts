import type { AnyOf, Benefit, Conjunction, Ranges } from '../../src/blocks/rules/index.ts';

const among = (column: string, ranges: Ranges): readonly string[] =>
  ranges === 'all' ? [] : [`(${ranges.map(([from, to]) => `${column} BETWEEN ${from} AND ${to}`).join(' OR ')})`];

/** As a person would write it: one mask for those that must hold, one for those that must not. */
function group(anyOf: AnyOf): string {
  const mask = (is: boolean): number =>
    anyOf.filter(literal => literal.is === is).reduce((bits, { predicate }) => bits + 2 ** predicate, 0);
  const [must, mustNot] = [mask(true), mask(false)];
  const parts = [
    ...(must === 0 ? [] : [`(bits0 & ${must}) <> 0`]),
    ...(mustNot === 0 ? [] : [`(bits0 & ${mustNot}) <> ${mustNot}`]),
  ];
  return `(${parts.join(' OR ')})`;
}

const conjunction = ({ areas, ages, groups }: Conjunction): string => {
  const parts = [...among('area', areas), ...among('age', ages), ...groups.map(group)];
  return parts.length === 0 ? 'true' : parts.join(' AND ');
};

/** The benefit as a query by hand over the columns of people, all of whose predicates are known. */
export const benefitSql = ({ when }: Benefit): string =>
  `SELECT count(*) FROM people WHERE ${when.map(one => `(${conjunction(one)})`).join(' OR ')}`;
