import { years } from './day-text.ts';
import { admit, type Draft, draft } from './draft.ts';
import { couple, settleOneParent } from './family.ts';
import { drawNationality, drawVisa } from './foreign-name.ts';
import type { Sex } from './person.ts';
import type { Random } from './random.ts';
import type { Recipe } from './recipe.ts';

const anySex = (random: Random): Sex => (random.chance(0.5) ? 'male' : 'female');
const settleAbroad = (person: Draft, random: Random): void => {
  const nationality = drawNationality(random);
  person.nationality = nationality;
  person.visa = drawVisa(random, nationality);
};

/** Someone who came from abroad alone. */
export const oneForeigner: Recipe = (home, today) => {
  const { random } = home;
  home.formed = today - random.between(30, years(10));
  const person = draft(
    home,
    random.chance(0.58) ? 'male' : 'female',
    home.formed - random.between(years(19), years(48)),
    'head',
  );
  settleAbroad(person, random);
  admit(person);
};

/** A citizen alone, of that age in years. */
export const oneAdult =
  (from: number, to: number): Recipe =>
  (home, today) => {
    const { random } = home;
    const age = years(random.between(from, to)) + random.between(1, 364);
    home.formed = today - random.between(20, Math.min(age - years(19) + 20, years(14)));
    admit(draft(home, anySex(random), today - age, 'head'));
  };

/** A widow, or less often a widower. */
export const widowed: Recipe = (home, today, spare) => {
  const { random } = home;
  const pair = couple(home, today, random.between(62, 90), { husband: 'head', wife: 'head', child: 'child' });
  const survivor = random.chance(0.8) ? pair.wife : pair.husband;
  (survivor.spouse as Draft).relation = 'spouse';
  settleOneParent(survivor, [], today, spare);
};

/** A grown-up brother or sister and another. */
export const siblings: Recipe = (home, today) => {
  const { random } = home;
  const younger = today - years(random.between(20, 34)) - random.below(365);
  const elder = younger - random.between(400, 2400);
  home.formed = today - random.between(30, Math.min(years(6), today - younger - years(19)));
  const head = draft(home, anySex(random), elder, 'head');
  const sibling = draft(home, anySex(random), younger, 'sibling');
  sibling.namesake = head;
  admit(head, sibling);
};

/** Two who are not related. */
export const cohabitants: Recipe = (home, today) => {
  const { random } = home;
  home.formed = today - random.between(30, years(5));
  const abroad = random.chance(0.35);
  for (const relation of ['head', 'cohabitant'] as const) {
    const person = draft(home, anySex(random), home.formed - random.between(years(20), years(45)), relation);
    if (abroad) settleAbroad(person, random);
    admit(person);
  }
};
