import { type Words, words } from '../../../kernel/words/index.ts';
import type { Group, Rule } from '../../language/index.ts';
import type { Undefined } from '../meaning/open.ts';
import { factsOf, nodesOf, rootsOf } from '../walk.ts';

/** A fact that is missing, so that it can be asked; a group that nobody gave is asked as a whole. */
export interface Missing {
  readonly id: string;
  readonly words: Words;
  readonly question?: Words;
}

const groupsOf = (rule: Rule): ReadonlyMap<string, Group> =>
  new Map(
    rootsOf(rule)
      .flatMap(nodesOf)
      .flatMap(node => ('group' in node ? [[node.group.id, node.group]] : [])),
  );

/** What ids of missing facts stand for, in the same order. */
export function missingWords(rule: Rule, ids: readonly string[]): readonly Missing[] {
  if (ids.length === 0) return [];
  const [facts, groups] = [factsOf(...rootsOf(rule)), groupsOf(rule)];
  return ids.flatMap(id => {
    const found = facts.get(id) ?? groups.get(id);
    if (!found) return [];
    return [{ id, words: found.words, ...('question' in found && found.question && { question: found.question }) }];
  });
}

/** Why a value that waits for no fact is undefined all the same. */
export const reasonWords: Readonly<Record<Undefined, Words>> = {
  'division-by-zero': words('0으로 나누게 되어 값을 정할 수 없습니다', 'It would divide by zero'),
  'no-row': words('법이 값을 정하지 않은 경우입니다', 'The law sets no value for this case'),
  'no-case': words('법이 정한 어느 경우에도 들지 않습니다', 'None of the cases of the law applies'),
  nobody: words('해당하는 구성원이 없습니다', 'There is no such member'),
  discretion: words('담당자가 판단해야 합니다', 'An official must judge'),
};
