import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import Publicodes from 'publicodes';
import { medians, type Person, takenHouseholds, takenJobs, takenRegions } from './comparable-rule.ts';

// The comparable rule as other engines say it. Amounts are computed in thousandths of a won, so that no engine meets a fraction.

/** An engine that answers about one person: the amount, or nothing when not entitled. */
export interface Peer {
  readonly name: string;
  /** Whether it decides millions a second, not thousands. */
  readonly fast: boolean;
  /** Whether it can be asked with facts unknown. */
  readonly unknowns: boolean;
  /** Whether it computes in threads of its own. */
  readonly elsewhere: boolean;
  readonly decide: (person: Person) => number | undefined | Promise<number | undefined>;
}

const step = (medians[5] ?? 0) - (medians[4] ?? 0);

const v = (name: string) => ({ var: name });
const median = {
  if: [
    ...medians.flatMap((value, i) => [{ '==': [v('size'), i + 1] }, value]),
    { '+': [medians[5], { '*': [step, { '-': [v('size'), 6] }] }] },
  ],
};
const atMostShare = (share: number) => ({ '<=': [{ '*': [v('income'), 100] }, { '*': [median, share] }] });
const thousandths = {
  min: [
    600_000_000,
    {
      max: [
        0,
        {
          '-': [
            {
              '+': [
                200_000_000,
                { '*': [50_000_000, { '-': [v('size'), 1] }] },
                { if: [v('disabled'), 100_000_000, 0] },
              ],
            },
            { max: [0, { '-': [{ '*': [v('income'), 100] }, { '*': [median, 30] }] }] },
          ],
        },
      ],
    },
  ],
};
const logic = {
  if: [
    {
      and: [
        { '>=': [v('age'), 19] },
        { '<=': [v('age'), 39] },
        { or: [atMostShare(60), { and: [v('disabled'), atMostShare(75)] }] },
        { in: [v('region'), [...takenRegions]] },
        { in: [v('household'), [...takenHouseholds]] },
        { in: [v('job'), [...takenJobs]] },
        { '!': [v('receives')] },
      ],
    },
    { '/': [{ '-': [thousandths, { '%': [thousandths, 10_000] }] }, 1000] },
    null,
  ],
};

/** json-logic-engine, compiled: no reasons, and nothing is checked. */
export function jsonLogicEngine(): Peer {
  const compiled = new LogicEngine().build(logic) as (person: Person) => number | null;
  return {
    name: 'json-logic-engine, compiled',
    fast: true,
    unknowns: false,
    elsewhere: false,
    decide: person => compiled(person) ?? undefined,
  };
}

const anyOf = (name: string, codes: readonly string[]) => ({
  'une de ces conditions': codes.map(code => `${name} = '${code}'`),
});

const publicodesRules = {
  age: {},
  income: {},
  size: {},
  region: {},
  household: {},
  job: {},
  disabled: {},
  receives: {},
  median: {
    variations: [
      ...medians.map((value, i) => ({ si: `size = ${i + 1}`, alors: value })),
      { sinon: `${medians[5]} + ${step} * (size - 6)` },
    ],
  },
  eligible: {
    'toutes ces conditions': [
      'age >= 19',
      'age <= 39',
      {
        'une de ces conditions': [
          'income * 100 <= median * 60',
          { 'toutes ces conditions': ['disabled', 'income * 100 <= median * 75'] },
        ],
      },
      anyOf('region', takenRegions),
      anyOf('household', takenHouseholds),
      anyOf('job', takenJobs),
      'receives = non',
    ],
  },
  supplement: { variations: [{ si: 'disabled', alors: 100_000_000 }, { sinon: 0 }] },
  taper: { valeur: 'income * 100 - median * 30', plancher: 0 },
  thousandths: {
    valeur: '200000000 + 50000000 * (size - 1) + supplement - taper',
    plancher: 0,
    plafond: 600_000_000,
  },
  // Rounded down to ten won: to the nearest after taking off just less than half.
  tens: { valeur: 'thousandths / 10000 - 0.49995', arrondi: 'oui' },
  amount: { 'applicable si': 'eligible', valeur: 'tens * 10' },
};

/** A value that needs no parsing any more. */
const constant = (value: number | string | boolean) => ({
  nodeKind: 'constant' as const,
  type: typeof value as 'number' | 'string' | 'boolean',
  nodeValue: value,
  missingVariables: {},
  isNullable: false,
});

/** publicodes, with the missing variables of each answer. */
export function publicodes(): Peer {
  const quiet = { log: () => {}, warn: () => {}, error: () => {} };
  const engine = new Publicodes(publicodesRules, { logger: quiet });
  return {
    name: 'publicodes',
    fast: false,
    unknowns: true,
    elsewhere: false,
    decide({ age, income, size, region, household, job, disabled, receives }) {
      const facts = { age, income, size, region, household, job, disabled, receives };
      engine.setSituation(
        Object.fromEntries(
          Object.entries(facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, constant(value)]])),
        ),
      );
      const { nodeValue } = engine.evaluate('amount');
      return typeof nodeValue === 'number' ? nodeValue : undefined;
    },
  };
}

const list = (codes: readonly string[]): string => JSON.stringify(codes);
const zenExpressions: readonly (readonly [key: string, value: string])[] = [
  ['median', `size <= 6 ? ${JSON.stringify(medians)}[size - 1] : ${medians[5]} + ${step} * (size - 6)`],
  [
    'eligible',
    'age >= 19 and age <= 39 and (income * 100 <= $.median * 60 or (disabled and income * 100 <= $.median * 75)) ' +
      `and region in ${list(takenRegions)} and household in ${list(takenHouseholds)} and job in ${list(takenJobs)} ` +
      'and not receives',
  ],
  [
    'amount',
    '$.eligible ? floor(min([600000, max([0, 200000 + 50000 * (size - 1) + (disabled ? 100000 : 0) ' +
      '- 0.1 * max([0, income - 0.3 * $.median])])]) / 10) * 10 : null',
  ],
];

const graph = {
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 }, content: {} },
    {
      id: 'rule',
      type: 'expressionNode',
      name: 'rule',
      position: { x: 1, y: 0 },
      content: { expressions: zenExpressions.map(([key, value]) => ({ id: key, key, value })) },
    },
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 }, content: {} },
  ],
  edges: [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rule' },
    { id: 'b', type: 'edge', sourceId: 'rule', targetId: 'out' },
  ],
};

/** ZEN, one answer after the other. */
export function zen(trace: boolean): Peer {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return {
    name: trace ? 'ZEN, with trace' : 'ZEN',
    fast: false,
    unknowns: false,
    elsewhere: true,
    async decide(person) {
      const { result } = await decision.evaluate(person, { trace });
      const { amount } = result as { amount?: number | null };
      return amount ?? undefined;
    },
  };
}
