import { z } from 'zod';
import { type Words, words } from '../../kernel/words/index.ts';
import type { AlgorithmEntry } from './algorithm-entry.ts';
import { pathOfRule } from './paths.ts';
import type { OutlineLine } from './reading.ts';

const said = z.object({ ko: z.string(), en: z.string() });
const figure = z
  .number()
  .nullable()
  .describe('없으면 5 미만이거나 아직 세지 않음 / null: fewer than five, or not counted');

/** The register's entry for programs. Fields are grouped as in the UK's Algorithmic Transparency Recording Standard. */
export const algorithmRecord = z.object({
  standard: z.literal('madang-algorithm-register/1'),
  id: z.string(),
  version: z.int(),
  fingerprint: z.string().describe('규칙 JSON의 SHA-256 / SHA-256 of the rule’s canonical JSON'),
  tier1: z.object({
    name: said,
    description: said,
    url: z.string(),
    owner: said,
    contact: z.string().nullable(),
  }),
  tier2: z.object({
    responsibility: z.object({ organisation: said, head: said, externalSupplier: z.literal(false) }),
    rationale: z.object({ goal: said, legalBasis: z.array(z.object({ law: said, verified: z.boolean() })) }),
    decisionProcess: z.object({
      effect: said,
      decidesAlone: z.boolean(),
      automaticUnder: said.nullable(),
      services: z.array(z.object({ id: z.string(), name: said })),
      humanReview: said,
      decisions: figure,
      automaticDecisions: figure,
      overriddenShare: figure,
      reviewsAsked: figure,
      reviewsUpheld: figure,
    }),
    specification: z.object({
      method: z.literal('rules'),
      status: z.literal('in use'),
      since: z.iso.date(),
      until: z.iso.date().nullable(),
      lastChange: z.iso.date(),
      logic: z.object({
        conditions: z.array(said),
        amount: said.nullable(),
        definitions: z.array(z.object({ term: said, means: said })),
      }),
      examples: z.object({ all: z.int(), passing: z.int() }),
    }),
    data: z.array(z.object({ fact: z.string(), name: said, register: said.nullable(), sensitive: z.boolean() })),
    risks: z.array(said),
  }),
});

export type AlgorithmRecord = z.input<typeof algorithmRecord>;

const effects = {
  both: words('받을 수 있는지와 금액을 정합니다.', 'Decides who is entitled and how much.'),
  eligible: words('받을 수 있는지를 정합니다.', 'Decides who is entitled.'),
  amount: words('금액을 계산합니다.', 'Computes an amount.'),
};

/** What a rule decides, in a sentence. */
export const effectOf = ({ rule }: Pick<AlgorithmEntry, 'rule'>): Words =>
  effects[rule.eligible && rule.amount ? 'both' : rule.amount ? 'amount' : 'eligible'];

const linesOf = (line: OutlineLine): readonly Words[] => [line.words, ...line.parts.flatMap(linesOf)];
const plain = ({ ko, en }: Words) => ({ ko, en });
const orNull = (count: number | undefined): number | null => count ?? null;

/** The entry as its record, with the public address of its page. */
export function recordOf(entry: AlgorithmEntry, publicUrl: string): AlgorithmRecord {
  const { rule, outline, decisions, examples } = entry;
  return {
    standard: 'madang-algorithm-register/1',
    id: rule.id,
    version: rule.version,
    fingerprint: entry.fingerprint,
    tier1: {
      name: plain(rule.words),
      description: plain(rule.purpose),
      url: `${publicUrl.replace(/\/$/, '')}${pathOfRule(rule.id, rule.version)}`,
      owner: plain(rule.owner.words),
      contact: rule.owner.phone ?? null,
    },
    tier2: {
      responsibility: { organisation: plain(rule.owner.words), head: plain(rule.owner.head), externalSupplier: false },
      rationale: {
        goal: plain(rule.purpose),
        legalBasis: [{ law: plain(rule.law.words), verified: rule.law.verified }],
      },
      decisionProcess: {
        effect: plain(effectOf(entry)),
        decidesAlone: rule.automatic !== undefined,
        automaticUnder: rule.automatic ? plain(rule.automatic.words) : null,
        services: entry.services.map(({ id, words: { ko, en } }) => ({ id, name: { ko: ko.name, en: en.name } })),
        humanReview: plain(entry.review),
        decisions: orNull(decisions?.decisions),
        automaticDecisions: orNull(decisions?.automatic),
        overriddenShare: orNull(decisions?.overriddenShare),
        reviewsAsked: orNull(decisions?.reviews),
        reviewsUpheld: orNull(decisions?.upheld),
      },
      specification: {
        method: 'rules',
        status: 'in use',
        since: rule.from,
        until: rule.to ?? null,
        lastChange: entry.lastChange,
        logic: {
          conditions: outline.condition ? linesOf(outline.condition).map(plain) : [],
          amount: outline.amount ? plain(outline.amount) : null,
          definitions: outline.definitions.map(one => ({ term: plain(one.words), means: plain(one.is) })),
        },
        examples: { all: examples.length, passing: examples.filter(one => one.passes).length },
      },
      data: entry.facts.map(({ fact, register }) => ({
        fact: fact.id,
        name: plain(fact.words),
        register: register ? plain(register) : null,
        sensitive: fact.sensitive,
      })),
      risks: entry.risks.map(plain),
    },
  };
}
