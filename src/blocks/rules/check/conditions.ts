import { Refusal } from '../../../kernel/refusal/index.ts';
import { isDay } from '../../../kernel/time/index.ts';
import { say, type Words, words } from '../../../kernel/words/index.ts';
import type { AnyNode, Finding, Rule, TruthNode } from '../../language/index.ts';
import { lowerRule } from '../ir/lower.ts';
import { failedExamples } from '../meaning/examples.ts';
import { isNumber, partsOf } from '../walk.ts';
import { sentence } from '../words/sentence.ts';
import { finding, placeOf, type RuleCheck } from './finding.ts';
import { canHold } from './possible.ts';

const noExample = finding(
  'rule-without-example',
  'error',
  words('예를 하나 이상 쓰세요.', 'Give at least one example.'),
);
const wrong = finding(
  'rule-example-wrong',
  'error',
  words('예나 규칙 가운데 틀린 쪽을 고치세요.', 'Correct the example, or the rule it contradicts.'),
);
const broken = finding(
  'rule-refused',
  'error',
  words('규칙을 그 까닭에 맞게 고치세요.', 'Correct the rule as it says.'),
);
const dead = finding(
  'condition-never-holds',
  'error',
  words('조건이나 사실의 범위를 고치세요.', 'Correct the condition, or the bounds of the fact.'),
);
const unfounded = finding(
  'condition-without-article',
  'warning',
  words('by(조문)로 근거를 적으세요.', 'Name the article with by(…).'),
);

const saidOf = (refused: Refusal): Words =>
  words(say('ko', refused.text.words, refused.facts), say('en', refused.text.words, refused.facts));

/** What a refusal says, as a finding; a fault goes on. */
function guarded(
  where: string,
  report: (where: string, what: Words) => Finding,
  look: () => readonly Finding[],
): readonly Finding[] {
  try {
    return look();
  } catch (refused) {
    if (refused instanceof Refusal) return [report(where, saidOf(refused))];
    throw refused;
  }
}

/** Rules without an example, and examples that do not come true. */
export const checkRuleExamples: RuleCheck = rules =>
  rules.flatMap(rule => {
    if (rule.examples.length === 0) return [noExample(placeOf(rule), words('예가 없습니다.', 'It has no example.'))];
    return rule.examples.flatMap((example, i) => {
      const where = `${placeOf(rule)} › example ${i + 1}`;
      return guarded(where, wrong, () =>
        failedExamples({ ...rule, examples: [example] }).map(({ got }) => {
          const told = [got.outcome, got.amount, ...got.missing].filter(one => one !== undefined).join(', ');
          return wrong(where, words(`결과가 다릅니다: ${told}`, `It comes out as: ${told}`));
        }),
      );
    });
  });

/** A day of the rule's validity, as near to today as can be. */
function dayOfLaw({ from, to }: Rule, today: string): string {
  if (from > today) return from;
  return to !== undefined && to < today ? to : today;
}

/** Rules that cannot be computed (circles, amounts not made whole, divisions by zero), and conditions that can never hold. */
export const checkConditions: RuleCheck = (rules, { today }) =>
  rules.flatMap(rule =>
    guarded(placeOf(rule), broken, () => {
      const on = dayOfLaw(rule, today);
      if (!isDay(on)) return [];
      const { conditions } = lowerRule(rule, { on });
      return [...conditions].flatMap(([node, lowered]) => {
        if (node.op === 'always' || node.op === 'not' || canHold(lowered)) return [];
        const { ko, en } = sentence(node);
        return [dead(placeOf(rule), words(`갖출 수 없는 조건입니다: ${ko}`, `This can never hold: ${en}`))];
      });
    }),
  );

const isLeaf = (node: TruthNode): boolean =>
  !['all', 'any', 'not', 'some', 'every', 'named', 'always'].includes(node.op);

const isTruth = (node: AnyNode): node is TruthNode =>
  !isNumber(node) && !['code', 'day', 'day-fact', 'day-parameter', 'asked-day', 'later'].includes(node.op);

/** The conditions below which no article stands, nor on the way to them. */
function withoutArticle(node: TruthNode): readonly TruthNode[] {
  if (node.law || (node.op === 'named' && node.name.law)) return [];
  return isLeaf(node) ? [node] : partsOf(node).filter(isTruth).flatMap(withoutArticle);
}

/** Conditions that cite nothing but the rule's own law. */
export const checkArticlesOfConditions: RuleCheck = rules =>
  rules.flatMap(rule =>
    guarded(placeOf(rule), broken, () =>
      (rule.eligible ? withoutArticle(rule.eligible.node) : []).map(node => {
        const { ko, en } = sentence(node);
        return unfounded(
          placeOf(rule),
          words(`조건에 조문이 없습니다: ${ko}`, `This condition names no article: ${en}`),
        );
      }),
    ),
  );
