import {
  type Agency,
  type Answers,
  type Article,
  answersOf,
  automaticByRule,
  decisionPart,
  document,
  type FactValue,
  factsOf as factsPart,
  type LegalClock,
  type LifeEvent,
  oneOfficial,
  type Question,
  type Rule,
  reads,
  type Service,
  service,
  type UnitKind,
} from '../../blocks/language/index.ts';
import { factsOf, rootsOf } from '../../blocks/rules/index.ts';
import { words } from '../../kernel/words/index.ts';
import { municipalities } from '../agencies/index.ts';
import { socialSecurityBenefitsAct, verifiableDays } from '../law/index.ts';
import { askedBy, derivations, factsFrom, type Known, readings, readingsFor } from '../profile/index.ts';
import { minorChildren, residents } from '../registers/index.ts';
import { benefitFee, benefitObjection } from './benefit-parameters.ts';
import { type Asking, questionOf } from './fact-question.ts';

interface Said {
  readonly also: readonly string[];
  readonly who: string;
  readonly notes?: readonly string[];
}

/** What tells one benefit from another. */
export interface BenefitRow {
  readonly rule: Rule;
  /** The official name, where it is not the rule's. */
  readonly name?: Rule['words'];
  readonly ko: Said;
  readonly en: Said;
  /** Whom it is for: the person, or a minor child of theirs. */
  readonly about: 'self' | 'child';
  /** Decided by this agency, or by the municipality of the address. */
  readonly agency?: Agency;
  readonly unit: UnitKind;
  readonly clock: LegalClock;
  /** Why what the rule needs may be read. */
  readonly basis?: Article;
  readonly lifeEvents: readonly LifeEvent[];
  /** Facts that are asked although a register knows them of some people. */
  readonly asks?: readonly string[];
  /** How facts are asked, where their own question does not fit. */
  readonly asking?: Readonly<Record<string, Asking>>;
  readonly example: { readonly words: Rule['words']; readonly given: Answers<readonly Question[]> };
}

const inquiry = socialSecurityBenefitsAct('제7조');

/** The person with their names, for the letter; what derivations need of them is in it. */
const person = reads(residents.name, residents.nameInLatin, ...readings.person.facts);

const notes = {
  atOnce: words(
    '요건에 맞으면 신청하는 즉시 결정됩니다. 아니면 담당자가 살펴봅니다.',
    'If the conditions are met it is decided as soon as you apply. Otherwise an official looks at it.',
  ),
  official: words(
    '규칙이 계산한 답을 보고 담당자가 결정합니다.',
    'An official decides, with the answer of the rule before them.',
  ),
  household: words(
    '함께 사는 가족의 소득과 재산도 법에 따라 확인합니다. 본 기록은 가족도 볼 수 있습니다.',
    'Income and property of the family at home are looked up too, as the law says. They can see each look.',
  ),
};

/** What only the person can say: facts that no register tells, in the order of the rule. */
function asksOf({ rule, asks = [], asking = {} }: BenefitRow): readonly Question[] {
  const facts = [...factsOf(...rootsOf(rule)).values()].filter(fact => !fact.group);
  return facts
    .filter(fact => !(fact.id in derivations) || asks.includes(fact.id))
    .toSorted((a, b) => Number(a.sensitive) - Number(b.sensitive))
    .map(fact => questionOf(fact, asking[fact.id]));
}

const othersRead = (uses: Service['uses']): boolean =>
  Object.keys(uses).some(key => /^(member|spouse|parent|lineal)[A-Z]/.test(key));

function wordsOf(row: BenefitRow, uses: Service['uses']): Service['words'] {
  const { rule, name = rule.words } = row;
  const noted = [rule.automatic ? notes.atOnce : notes.official, ...(othersRead(uses) ? [notes.household] : [])];
  const of = (language: 'ko' | 'en') => ({
    name: name[language],
    also: row[language].also,
    gives: rule.purpose[language],
    who: row[language].who,
    notes: [...(row[language].notes ?? []), ...noted.map(note => note[language])],
  });
  return { ko: of('ko'), en: of('en') };
}

const letterOf = ({ rule, name = rule.words }: BenefitRow, asks: readonly Question[]) =>
  document({
    id: `${rule.id}-decision`,
    words: words(`${name.ko} 결정 통지서`, `Decision: ${name.en}`),
    parts: [
      factsPart(person, [residents.name, residents.nameInLatin, residents.birthDate, residents.address]),
      decisionPart(),
      ...(asks.length > 0 ? [answersOf(asks)] : []),
    ],
    attests: words('위와 같이 결정하였음을 알려 드립니다.', 'You are informed that it was so decided.'),
    verifiableFor: verifiableDays,
  });

/** A service that a rule decides, from a row of data. */
export function benefitService(row: BenefitRow): Service {
  const { rule, about, unit, agency, clock, basis = inquiry, lifeEvents, example } = row;
  const asked = askedBy(rule);
  const uses = { ...readingsFor(asked), person };
  const asks = asksOf(row);
  return service({
    id: rule.id,
    version: 1,
    agency: agency ?? municipalities.of(residents.address),
    law: rule.law,
    words: wordsOf(row, uses),
    lifeEvents,
    assurance: 'low',
    ...(about === 'child' && {
      forSelf: false,
      alsoFor: [{ relation: minorChildren, law: socialSecurityBenefitsAct('제5조') }],
    }),
    uses,
    basis,
    asks,
    rule,
    given: ({ facts, answers, today }) => ({
      // Only what is asked has an answer, each under the id of the fact and of its kind.
      ...(answers as Readonly<Record<string, FactValue | undefined>>),
      // The readings are the profile's own, under their own keys.
      ...factsFrom(facts as Known, today, asked),
    }),
    fee: benefitFee,
    process: rule.automatic ? automaticByRule(rule.automatic, unit) : oneOfficial(unit),
    clock,
    gives: letterOf(row, asks),
    remedy: benefitObjection,
    examples: [
      {
        words: example.words,
        given: example.given,
        expect: { asks: asks.map(question => question.id), state: rule.automatic ? 'granted' : 'checking' },
      },
    ],
  });
}
