import { findUnfinished, type Words, words } from '../../../kernel/words/index.ts';
import type { AnyNode } from '../../language/index.ts';
import { finding, placeOf, type RuleCheck } from './finding.ts';
import { allNodes, factOf, parameterOf } from './rule-nodes.ts';

const unfinished = finding(
  'rule-words-unfinished',
  'error',
  words('두 언어로 모두 쓰세요.', 'Write it in both languages.'),
);

type Said = readonly [what: string, words: Words];

function saidBy(node: AnyNode): readonly Said[] {
  const [fact, parameter] = [factOf(node), parameterOf(node)];
  return [
    ...(node.words ? [[`words of ${node.op}`, node.words] as const] : []),
    ...(fact ? [[`fact ${fact.id}`, fact.words] as const] : []),
    ...(fact?.question ? [[`question ${fact.id}`, fact.question] as const] : []),
    ...Object.entries(fact?.codes ?? {}).map(([code, said]): Said => [`fact ${fact?.id} › code ${code}`, said]),
    ...(parameter ? [[`parameter ${parameter.id}`, parameter.words] as const] : []),
    ...(node.op === 'named' ? [[`name ${node.name.id}`, node.name.words] as const] : []),
  ];
}

/** Facts, parameters, names and rules that are not said in both languages. */
export const checkRuleWords: RuleCheck = rules =>
  rules.flatMap(rule => {
    const own: readonly Said[] = [
      ['name', rule.words],
      ['purpose', rule.purpose],
      ...rule.examples.map((e, i): Said => [`example ${i + 1}`, e.words]),
    ];
    const said = new Map([...own, ...allNodes(rule).flatMap(saidBy)]);
    return [...said].flatMap(([what, text]) =>
      findUnfinished(text).map(({ problem, language }) =>
        unfinished(
          `${placeOf(rule)} › ${what}`,
          words(
            `글이 덜 되었습니다: ${problem}${language ? ` (${language})` : ''}`,
            `Unfinished: ${problem}${language ? ` (${language})` : ''}`,
          ),
        ),
      ),
    );
  });
