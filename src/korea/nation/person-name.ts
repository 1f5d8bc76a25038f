import { dayText } from './day-text.ts';
import { type Draft, nameGiver } from './draft.ts';
import { drawForeignGivenName, foreignFamilyName, type Nationality } from './foreign-name.ts';
import { drawGivenName } from './given-name.ts';
import type { Sex } from './person.ts';
import type { Random } from './random.ts';
import { type Surname, surnames } from './surname.ts';

/** The names a register keeps of a person; a hanja name only where there is one. */
export interface PersonName {
  readonly name: string;
  readonly hanjaName: string | undefined;
  readonly romanName: string;
}

/** A Korean name put together by chance, of a family name and a given name of the time. */
export function koreanName(random: Random, surname: number, sex: Sex, bornIn: number): PersonName {
  const family = surnames[surname] as Surname;
  const given = drawGivenName(random, sex, bornIn);
  return {
    name: family.ko + given.ko,
    hanjaName: given.hanja !== '' && random.chance(0.95) ? family.hanja + given.hanja : undefined,
    romanName: `${family.roman} ${given.roman}`,
  };
}

function foreignName(random: Random, nationality: Nationality, family: number, sex: Sex): PersonName {
  const name = `${foreignFamilyName(nationality, family)} ${drawForeignGivenName(random, nationality, sex)}`;
  return { name, hanjaName: undefined, romanName: name };
}

/** Names a person after the family; a foreigner in Latin letters only. */
export function nameOf(person: Draft): PersonName {
  const { random } = person.home;
  const { surname } = nameGiver(person);
  if (person.nationality !== 'KR') return foreignName(random, person.nationality, surname, person.sex);
  return koreanName(random, surname, person.sex, Number(dayText(person.born).slice(0, 4)));
}
