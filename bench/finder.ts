import { LogicEngine } from 'json-logic-engine';
import {
  answers,
  catalogueOf,
  type Finder,
  finderOf,
  type Person,
  readPerson,
  truth,
} from '../src/blocks/rules/index.ts';
import { benefitLogic } from './support/benefit-logic.ts';
import { syntheticBenefits } from './support/synthetic-benefits.ts';
import { gov24Shape, predicateOf, syntheticPeople } from './support/synthetic-people.ts';
import { median } from './support/turns.ts';

/** Citizens of every kind: every 97th of a nation of twenty thousand. */
function citizens(): readonly Person[] {
  const found: Person[] = [];
  let at = 0;
  for (const people of syntheticPeople(20_000))
    for (let row = 0; row < people.count; row++) if (at++ % 97 === 0) found.push(readPerson(gov24Shape, people, row));
  return found;
}

const unknown = (): Uint8Array => new Uint8Array(gov24Shape.predicates.length);

/** How far a citizen is known as the questions go on. */
const stages: Readonly<Record<string, (person: Person) => Person>> = {
  'nothing known': () => ({ facts: unknown() }),
  'the area known': ({ area }) => ({ area, facts: unknown() }),
  'area, age and sex known': ({ area, age, facts }) => ({
    area,
    age,
    facts: unknown().fill(facts[predicateOf('female')] ?? 0, 0, 1),
  }),
  'half of the facts known': ({ area, age, facts }) => ({
    area,
    age,
    facts: facts.map((fact, i) => (i % 2 === 0 ? fact : truth.unknown)),
  }),
  'everything known': person => person,
};

interface Timed {
  readonly median: number;
  /** Of the processor, in the mean. */
  readonly processor: number;
  readonly most: number;
}

/** Milliseconds for each citizen, after a round that is not counted. */
function timed(people: readonly Person[], work: (person: Person) => unknown): Timed {
  for (const person of people.slice(0, 60)) work(person);
  const before = process.threadCpuUsage();
  const times = people.map(person => {
    const start = performance.now();
    work(person);
    return performance.now() - start;
  });
  const { user, system } = process.threadCpuUsage(before);
  return { median: median(times), processor: (user + system) / 1000 / people.length, most: Math.max(...times) };
}

const facts = ({ area, age, facts: known }: Person): Record<string, unknown> => ({
  area,
  age,
  ...Object.fromEntries(
    gov24Shape.predicates.map(({ id }, i) => [id, known[i] === truth.unknown ? undefined : known[i] === truth.yes]),
  ),
});

/** The same benefits as JSON Logic, each compiled: two-valued, what is not known is as good as no. */
function jsonLogic(many: number) {
  const engine = new LogicEngine();
  const rules = syntheticBenefits(many).map(benefit => engine.build(benefitLogic(benefit)));
  return (person: Person): readonly boolean[] => {
    const data = facts(person);
    return rules.map(rule => Boolean(rule(data)));
  };
}

/** Of citizens of whom everything is known both must say the same of every benefit. */
function agree(finder: Finder, theirs: (person: Person) => readonly boolean[], people: readonly Person[]): void {
  for (const person of people.slice(0, 20)) {
    const own = finder.find(person).answers;
    theirs(person).forEach((yes, i) => {
      if (yes !== (own[i] === answers.yes)) throw new Error(`benefit ${i}: json-logic says ${yes}, we ${own[i]}`);
    });
  }
}

const ms = (value: number): string => value.toFixed(value < 10 ? 3 : 0);

function rowsOf(many: number, people: readonly Person[]) {
  const finder = finderOf(catalogueOf(gov24Shape, syntheticBenefits(many)));
  const rows = Object.entries(stages).map(([name, known]) => {
    const own = people.map(known);
    const time = timed(own, person => finder.find(person));
    const open = own.map(person => finder.find(person).answers.filter(answer => answer === answers.open).length);
    return { name, time, open: median(open) };
  });
  return { finder, rows };
}

export const bench = {
  name: 'finder',
  about: 'One citizen with unknowns against 10,000 and 97,000 benefits: yes, no or open, and what to ask next',
  async run({ quick }: { quick: boolean }) {
    const all = citizens();
    const people = quick ? all.slice(0, 100) : all;
    const [small, large] = [rowsOf(10_000, people), rowsOf(97_000, people)];
    const theirs = jsonLogic(10_000);
    agree(small.finder, theirs, people);
    const half = people.map(stages['half of the facts known'] ?? (person => person));
    const yardstick = timed(half.slice(0, 60), theirs);
    const rows = [small, large].flatMap(({ rows: own }, i) =>
      own.map(({ name, time, open }) => [
        `${['10,000', '97,000'][i]}: ${name}`,
        ms(time.median),
        ms(time.processor),
        ms(time.most),
        String(Math.round(open)),
      ]),
    );
    const value = Math.max(...small.rows.map(({ time }) => time.median));
    return {
      rows: [
        ['ms for a citizen', 'median', 'processor', 'most', 'still open'],
        ...rows,
        [
          'yardstick: json-logic-engine, compiled, 10,000',
          ms(yardstick.median),
          ms(yardstick.processor),
          ms(yardstick.most),
          'not told',
        ],
      ],
      result: {
        name: 'finder',
        value,
        unit: 'ms',
        ratio: value / yardstick.median,
        against: 'json-logic-engine, compiled, without unknowns',
      },
    };
  },
};
