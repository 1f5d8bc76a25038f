import { type Words, words } from '../../../kernel/words/index.ts';
import type { AnyNode, Finding, Parameter, Rule, RuleFact } from '../../language/index.ts';
import { finding, placeOf, type RuleCheck } from './finding.ts';
import { allNodes, factOf, parameterOf } from './rule-nodes.ts';

const twice = finding(
  'rule-twice',
  'error',
  words('판 번호나 시행 기간을 고치세요.', 'Correct the version or its days.'),
);
const factTwice = finding(
  'fact-declared-differently',
  'error',
  words('같은 사실은 한 번만 선언하고 함께 쓰세요.', 'Declare the fact once and use it from there.'),
);
const parameterTwice = finding(
  'parameter-declared-differently',
  'error',
  words('같은 값은 한 번만 선언하고 함께 쓰세요.', 'Declare the parameter once and use it from there.'),
);

/** Two versions of a rule for one day: which of them would decide? */
export const checkVersions: RuleCheck = rules =>
  [...Map.groupBy(rules, rule => rule.id).values()].flatMap(versions =>
    versions.flatMap((rule, i) => {
      const other = versions
        .slice(0, i)
        .find(
          o =>
            o.version === rule.version ||
            ((o.to ?? '9999') >= rule.from && (rule.to ?? '9999') >= o.from && !rule.published),
        );
      return other
        ? [twice(placeOf(rule), words(`${other.version}판과 겹칩니다.`, `It overlaps version ${other.version}.`))]
        : [];
    }),
  );

const structure = ({ kind, unit, least, most, codes, group, sensitive }: RuleFact): string =>
  JSON.stringify([kind, unit?.dimension, unit?.decimals, least, most, Object.keys(codes ?? {}), group?.id, sensitive]);

const values = ({ unit, values: all }: Parameter<unknown>): string => JSON.stringify([unit, all]);

/** What is declared once and again, differently. */
function differing<T extends { readonly id: string }>(
  rules: readonly Rule[],
  of: (node: AnyNode) => T | undefined,
  told: (one: T) => string,
  report: (where: string, what: Words) => Finding,
): readonly Finding[] {
  const first = new Map<string, readonly [told: string, rule: Rule]>();
  return rules.flatMap(rule => {
    const found = new Map(
      allNodes(rule).flatMap(node => {
        const one = of(node);
        return one ? [[one, one.id] as const] : [];
      }),
    );
    return [...found].flatMap(([one, id]) => {
      const [text, before] = [told(one), first.get(id)];
      if (!before) first.set(id, [text, rule]);
      if (!before || before[0] === text) return [];
      return [
        report(
          `${placeOf(rule)} › ${id}`,
          words(`${before[1].id} 규칙과 다릅니다.`, `It differs from that of the rule ${before[1].id}.`),
        ),
      ];
    });
  });
}

export const checkSharedFacts: RuleCheck = rules => differing(rules, factOf, structure, factTwice);
export const checkSharedParameters: RuleCheck = rules => differing(rules, parameterOf, values, parameterTwice);
