import { words } from '../../../kernel/words/index.ts';
import type { AnyNode, RuleFact } from '../../language/index.ts';
import { partsOf, rootsOf } from '../walk.ts';
import { finding, placeOf, type RuleCheck } from './finding.ts';
import { factOf } from './rule-nodes.ts';

const outside = finding(
  'fact-outside-group',
  'error',
  words(
    '구성원의 사실은 some, every, sum, count 안에서 쓰세요.',
    'Use the fact of a member inside some, every, sum or count.',
  ),
);

function* strayed(node: AnyNode, groups: readonly string[], seen: Set<AnyNode>): Generator<RuleFact> {
  if (groups.length === 0 && seen.has(node)) return;
  if (groups.length === 0) seen.add(node);
  const fact = factOf(node);
  if (fact?.group && !groups.includes(fact.group.id)) yield fact;
  const within = 'group' in node ? [...groups, node.group.id] : groups;
  for (const part of partsOf(node)) yield* strayed(part, within, seen);
}

/** Facts of members where no member is looked at: they would never be known. */
export const checkGroups: RuleCheck = rules =>
  rules.flatMap(rule => {
    const facts = new Set(rootsOf(rule).flatMap(root => [...strayed(root, [], new Set())]));
    return [...facts].map(fact =>
      outside(
        `${placeOf(rule)} › fact ${fact.id}`,
        words('구성원을 보지 않는 자리에 있습니다.', 'It stands where no member is looked at.'),
      ),
    );
  });
