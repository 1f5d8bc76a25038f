import {
  type Fact,
  type FactValue,
  type GivenFacts,
  type GivenMember,
  Quantity,
  type Rule,
  type RuleExample,
  Truth,
} from '../../language/index.ts';
import { readAgency, readArticle, readWords } from './declarations.ts';
import type { Json } from './json.ts';
import { readingOf } from './node-from-json.ts';
import { Place } from './reader.ts';
import { ruleFormat } from './rule-to-json.ts';
import { Surroundings } from './surroundings.ts';

function readFigure(at: Place): number | bigint | string {
  if (typeof at.value === 'number' || typeof at.value === 'string') return at.value;
  const text = at.object('bigint')('bigint').text();
  if (!/^-?\d{1,400}$/.test(text)) throw at.unfit('a whole number as text');
  return BigInt(text);
}

const readValue = (at: Place): FactValue => (typeof at.value === 'boolean' ? at.value : readFigure(at));

const readMember = (at: Place): GivenMember =>
  Object.fromEntries(at.entries().map(([id, value]) => [id, readValue(value)]));

const readGiven = (at: Place): GivenFacts =>
  Object.fromEntries(
    at
      .entries()
      .map(([id, value]) => [id, Array.isArray(value.value) ? value.list().map(readMember) : readValue(value)]),
  );

const outcomes = ['yes', 'no', 'undecided', 'discretion'] as const;

function readExpected(at: Place): RuleExample['expect'] {
  const of = at.object('outcome', 'amount?', 'missing?');
  const amount = of('amount').given(readFigure);
  const missing = of('missing').given(p => p.list().map(one => one.text()));
  return {
    outcome: of('outcome').oneOf(outcomes),
    ...(amount !== undefined && { amount }),
    ...(missing && { missing }),
  };
}

function readExample(at: Place): RuleExample {
  const of = at.object('words', 'given', 'on', 'knownOn?', 'expect');
  const knownOn = of('knownOn').given(p => p.day());
  return {
    words: readWords(of('words')),
    given: readGiven(of('given')),
    on: of('on').day(),
    ...(knownOn !== undefined && { knownOn }),
    expect: readExpected(of('expect')),
  };
}

const heads = [
  ...[
    'format',
    'id',
    'version',
    'words',
    'purpose',
    'law',
    'owner',
    'from',
    'to?',
    'published?',
    'eligible?',
    'amount?',
  ],
  ...['impossible?', 'automatic?', 'examples', 'units', 'groups', 'facts', 'parameters', 'names'],
];

/** What a rule needs of whoever reads it. */
export interface ReadRule {
  /** The registers that its facts come from, by `register.field`. */
  readonly register?: (id: string) => Fact | undefined;
}

/**
 * A rule from its JSON. Refuses what `ruleToJson` does not write, with the place (`rule-json-unfit`), units that do not fit
 * (`rule-units-differ`), codes that a list does not have (`rule-code-unknown`), definitions that come back to themselves
 * (`rule-circular`), facts of registers nobody keeps (`rule-register-unknown`).
 */
export function ruleFromJson(json: Json, { register = () => undefined }: ReadRule = {}): Rule {
  const of = new Place(json, 'rule').object(...heads);
  of('format').oneOf([ruleFormat]);
  const sections = { units: of('units'), groups: of('groups'), facts: of('facts'), parameters: of('parameters') };
  const around = new Surroundings({ ...sections, names: of('names') }, register);
  const { number, truth } = readingOf(around);
  const [to, published] = [of('to').given(p => p.day()), of('published').given(p => p.day())];
  const [eligible, amount] = [of('eligible').given(truth), of('amount').given(number)];
  const impossible = of('impossible').given(p => p.list().map(one => new Truth(truth(one))));
  const automatic = of('automatic').given(readArticle);
  const rule: Rule = {
    id: of('id').text(),
    version: of('version').whole(),
    words: readWords(of('words')),
    purpose: readWords(of('purpose')),
    law: readArticle(of('law')),
    owner: readAgency(of('owner')),
    from: of('from').day(),
    ...(to !== undefined && { to }),
    ...(published !== undefined && { published }),
    ...(eligible && { eligible: new Truth(eligible) }),
    ...(amount && { amount: new Quantity(amount) }),
    ...(impossible && { impossible }),
    ...(automatic && { automatic }),
    examples: of('examples').list().map(readExample),
  };
  around.allUsed();
  return rule;
}
