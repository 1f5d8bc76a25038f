import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { DatedValue, Rule, RuleFact, Service } from '../language/index.ts';
import { type Amendments, nodesOf, outlineOf, rootsOf } from '../rules/index.ts';
import { type RuleDecisions, type ToldDecisions, toldDecisions } from './counted.ts';
import { askedFacts } from './fact-form.ts';
import type { Outline } from './reading.ts';
import { type RuleBook, type TriedExample, type Verified, valuesOf, verifiedOf } from './rule-book.ts';

/** A fact that the rule uses, and where it comes from: a register, or the person. */
export interface UsedFact {
  readonly fact: RuleFact;
  /** The register's name; nothing when the person is asked. */
  readonly register: Words | undefined;
}

/** What the public is told of a rule: the fields of the UK's ATRS and of the Dutch register, made from the rule itself. */
export interface AlgorithmEntry {
  readonly rule: Rule;
  readonly fingerprint: string;
  readonly outline: Outline;
  readonly facts: readonly UsedFact[];
  readonly examples: readonly TriedExample[];
  readonly verified: Verified;
  readonly decisions: ToldDecisions | undefined;
  /** Services that ask it. */
  readonly services: readonly Service[];
  readonly lastChange: string;
  readonly risks: readonly Words[];
  /** How somebody affected can have a person look at it. */
  readonly review: Words;
}

export interface EntrySources {
  readonly book: RuleBook;
  readonly services: readonly Service[];
  readonly registerName: (id: string) => Words;
  readonly amended: Amendments;
  readonly decisions: RuleDecisions | undefined;
  /** The day whose law is shown. */
  readonly on: CivilDay;
}

const noDiscretion = words(
  '재량이 없는 요건만 계산합니다. 모르는 사실이 있으면 거절하지 않고 더 묻습니다.',
  'Only conditions without discretion are computed. Where a fact is not known it asks; it never refuses.',
);
const discretion = words(
  '법이 재량을 둔 요건은 계산하지 않습니다. 공무원이 판단합니다.',
  'What the law leaves to judgement is never computed: an official judges.',
);
const alone = words(
  '사람 없이 처분할 수 있어, 모든 결정에 까닭과 사람의 재검토를 청하는 길을 함께 알립니다.',
  'It can decide without a person, so each decision says why and how to ask for a person to look again.',
);
const notChecked = words(
  '원문과 대조하지 않은 조문이나 값이 있습니다: {n}개.',
  'Some articles or values were not compared with the official text: {n}.',
);
const sensitiveFacts = words(
  '민감한 사실을 묻습니다. 다른 사실로 정해지지 않을 때에만 묻고 남기지 않습니다.',
  'It asks sensitive facts, only where nothing else decides, and does not keep them.',
);

const filled = (text: Words, n: number): Words => words(text.ko.replace('{n}', `${n}`), text.en.replace('{n}', `${n}`));

/** Risks that follow from what the rule is, each with what is done about it. */
function risksOf(rule: Rule, facts: readonly UsedFact[], verified: Verified): readonly Words[] {
  const judges = rootsOf(rule)
    .flatMap(nodesOf)
    .some(node => node.op === 'discretion');
  const open = verified.articles - verified.articlesVerified + verified.values - verified.valuesVerified;
  return [
    noDiscretion,
    ...(judges ? [discretion] : []),
    ...(rule.automatic ? [alone] : []),
    ...(open > 0 ? [filled(notChecked, open)] : []),
    ...(facts.some(({ fact }) => fact.sensitive) ? [sensitiveFacts] : []),
  ];
}

const review = words(
  '결정을 알리는 글에 있는 기한 안에 이의신청을 하거나, 자동으로 정해진 결정이면 사람의 재검토를 청할 수 있습니다. “나의 신청”에서 그 결정을 열어 청하세요.',
  'Within the time that the decision states you can object, and of an automatic decision ask for a person to look again. Open the decision under “My applications”.',
);

/** The last day by today on which the rule or one of its values changed. */
function lastChange(rule: Rule, values: readonly DatedValue<unknown>[], today: CivilDay): string {
  const days = [rule.from, ...values.map(one => one.from)].filter(day => day <= today);
  return days.reduce((last, day) => (day > last ? day : last), rule.from);
}

/** The entry of one version of a rule. */
export function algorithmEntry(rule: Rule, sources: EntrySources): AlgorithmEntry {
  const { book, services, registerName, amended, decisions, on } = sources;
  const outline = outlineOf(rule, { on, amended });
  const { own, groups } = askedFacts(rule);
  const facts = [...own, ...groups.flatMap(one => one.facts)].map(fact => ({
    fact,
    register: fact.from && registerName(fact.from.register),
  }));
  const uses = outline.parameters.flatMap(one => book.parameters.get(one.id) ?? []);
  const verified = verifiedOf(
    rule,
    outline.parameters.map(one => one.used),
  );
  return {
    rule,
    fingerprint: book.fingerprint(rule),
    outline,
    facts,
    examples: book.tried(rule),
    verified,
    decisions: decisions && toldDecisions(decisions),
    services: services.filter(service => service.rule?.id === rule.id),
    lastChange: lastChange(
      rule,
      uses.flatMap(use => valuesOf(use, amended)),
      on,
    ),
    risks: risksOf(rule, facts, verified),
    review,
  };
}
