import { type Words, words } from '../../../kernel/words/index.ts';
import { type GivenFacts, type Rule, type RuleOutcome, rational } from '../../language/index.ts';
import type { Asked } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { decideByMeaning, scopeOf } from '../meaning/decide.ts';
import { measured } from './figure.ts';
import { type Line, lineOf } from './line.ts';
import { type Missing, missingWords, reasonWords } from './missing.ts';
import { filled } from './phrase.ts';
import { type Step, stepOf, type Telling } from './step.ts';

/** Why a rule answered as it did about somebody: every condition, every step of the amount, and the few lines that decided. */
export interface Explanation {
  readonly rule: Rule;
  readonly asked: Asked;
  readonly decision: Decision;
  /** The answer in a few words. */
  readonly outcome: Words;
  /** The conditions; none for a rule that is for everyone. */
  readonly condition?: Line;
  /** How the amount is computed, also while the conditions are open; none when they failed. */
  readonly amount?: Step;
  /** The amount with its unit, once it is known. */
  readonly amountWords?: Words;
  /** The facts it waits for, those that decide most first. */
  readonly missing: readonly Missing[];
  /** Why it stays open whatever the facts. */
  readonly reasons: readonly Words[];
  /** The lines that decided, each a sentence with what it was read with and its article; at most three. */
  readonly summary: readonly Words[];
}

const outcomes: Readonly<Record<RuleOutcome, Words>> = {
  yes: words('요건을 갖추었습니다', 'The conditions are met'),
  no: words('요건에 맞지 않습니다', 'The conditions are not met'),
  undecided: words('아직 알 수 없습니다', 'Not known yet'),
  discretion: words('담당자가 판단해야 합니다', 'An official must judge'),
};

/** The lines that a state hangs on: all met ones of a yes, the failed ones of a no, the open ones of what is undecided. */
export function deciding(line: Line): readonly Line[] {
  const parts = line.parts.filter(
    part => part.state === line.state || (line.state === 'open' && part.state === 'discretion'),
  );
  const [first] = parts;
  if (!first || line.joint === undefined) return [line];
  switch (line.state) {
    case 'met':
      if (line.named) return [line];
      return line.joint === 'all' ? parts.flatMap(deciding) : deciding(first);
    case 'failed':
      // What had several ways is one line: none of them led there.
      return line.joint === 'all' ? parts.flatMap(deciding) : [line];
    default:
      return parts.flatMap(deciding);
  }
}

const states: Readonly<Record<Line['state'], Words>> = {
  met: words('{what}: 해당함{values}{law}', '{what}: yes{values}{law}'),
  failed: words('{what}: 해당하지 않음{values}{law}', '{what}: no{values}{law}'),
  open: words('{what}: 확인이 필요함{values}{law}', '{what}: still to be known{values}{law}'),
  discretion: words('{what}: 담당자가 판단함{values}{law}', '{what}: for an official to judge{values}{law}'),
};

const listed = (all: readonly Words[]): Words =>
  all.length === 0
    ? words('', '')
    : words(` (${all.map(one => one.ko).join(', ')})`, ` (${all.map(one => one.en).join(', ')})`);

/** A line as one sentence: `월 소득이 …의 60% 이하: 해당하지 않음 (월 소득: 월 2,000,000원) [국민기초생활 보장법 제8조]`. */
export function lineSentence(line: Line): Words {
  const law = line.law ? words(` [${line.law.words.ko}]`, ` [${line.law.words.en}]`) : words('', '');
  return filled(states[line.state], { what: wholeWords(line), values: listed(line.values), law });
}

/** A joint line without a name says its parts. */
function wholeWords(line: Line): Words {
  if (line.joint === undefined || line.named || line.parts.length === 0) return line.words;
  const parts = line.parts.map(wholeWords);
  return words(
    `${line.words.ko}: ${parts.map(p => p.ko).join(' / ')}`,
    `${line.words.en}: ${parts.map(p => p.en).join(' / ')}`,
  );
}

const rest = words('그 밖에 {n}가지', '{n:one more|# more}');

function summarised(line: Line | undefined, most: number): readonly Words[] {
  if (!line) return [words('누구나 해당합니다', 'It is for everyone')];
  // What a person can answer comes before what an official must judge.
  const lines = deciding(line).toSorted((a, b) => Number(a.state === 'discretion') - Number(b.state === 'discretion'));
  // With one too many, the line that counts the others may as well be that one.
  const kept = lines.length <= most + 1 ? lines : lines.slice(0, most);
  const left = lines.length - kept.length;
  return [...kept.map(lineSentence), ...(left > 0 ? [filled(rest, { n: left })] : [])];
}

const amountWords = ({ amount }: Rule, decided: number | bigint): Words | undefined =>
  amount && measured(rational(BigInt(decided), 10n ** BigInt(amount.unit.decimals)), amount.unit);

/**
 * Explains what a rule answers about one subject. Refuses what `decideByMeaning` refuses.
 *
 * @example
 * explain(youthRent, { age: 41 }, { on: day('2026-03-01') }).summary[0]?.ko // '만 나이가 만 19세 이상 만 39세 이하: 해당하지 않음 (만 나이: 만 41세)'
 */
export function explain(
  rule: Rule,
  given: GivenFacts,
  asked: Asked,
  { most = 3 }: { most?: number } = {},
): Explanation {
  const decision = decideByMeaning(rule, given, asked);
  const scope = scopeOf(rule, given, asked);
  const telling = (): Telling => ({ scope, seen: new Set(), marks: { count: 0 } });
  const condition = rule.eligible && lineOf(rule.eligible.node, telling(), true, rule.law);
  const amount = rule.amount && decision.outcome !== 'no' ? stepOf(rule.amount.node, telling()) : undefined;
  const inWords = decision.amount === undefined ? undefined : amountWords(rule, decision.amount);
  return {
    rule,
    asked,
    decision,
    outcome: outcomes[decision.outcome],
    ...(condition && { condition }),
    ...(amount && { amount }),
    ...(inWords && { amountWords: inWords }),
    missing: missingWords(rule, decision.missing),
    reasons: decision.reasons.map(reason => reasonWords[reason]),
    summary: summarised(condition, most),
  };
}
