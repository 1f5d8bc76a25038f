import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../../kernel/refusal/index.ts';
import { say, type Words, words } from '../../../kernel/words/index.ts';
import type { Fact, Rule } from '../../language/index.ts';
import { type Amendments, type Json, ruleFingerprint, ruleFromJson, ruleToJson } from '../../rules/index.ts';
import { usesIn } from '../parameter-use.ts';

/** A rule as somebody would have it, or why it is none. */
export type DraftRead = { readonly draft: Rule } | { readonly error: Words } | { readonly same: true };

const wrong = {
  json: words(
    'JSON으로 읽을 수 없습니다. 괄호와 쉼표를 확인해 주세요.',
    'This is not JSON. Check brackets and commas.',
  ),
  other: words('다른 규칙의 초안입니다.', 'This is a draft of another rule.'),
  unit: words('금액의 단위가 지금 규칙과 다릅니다.', 'Its amount has another unit than the rule has now.'),
} satisfies Record<string, Words>;

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text to begin a draft with: the rule as it is. */
export const draftText = (rule: Rule): string => JSON.stringify(ruleToJson(rule), null, 1);

/** Reads a draft of a rule. What it refuses is told with its place; a draft that says what the rule says is none. */
export function readDraft(text: string, rule: Rule, register: (id: string) => Fact | undefined): DraftRead {
  const json = parsed(text);
  if (json === undefined) return { error: wrong.json };
  try {
    const draft = ruleFromJson(json, { register });
    if (draft.id !== rule.id) return { error: wrong.other };
    if (draft.amount?.unit.dimension !== rule.amount?.unit.dimension) return { error: wrong.unit };
    return ruleFingerprint(draft) === ruleFingerprint(rule) ? { same: true } : { draft };
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { text: told, facts } = refused;
    return { error: words(say('ko', told.words, facts), say('en', told.words, facts)) };
  }
}

/** The released values that a draft leaves alone: a value that the draft itself writes otherwise is the draft's. */
export function amendedBeside(draft: Rule, rule: Rule, amended: Amendments): Amendments {
  const [drafted, declared] = [usesIn(draft), usesIn(rule)];
  return new Map(
    [...amended].filter(([id]) =>
      isDeepStrictEqual(drafted.get(id)?.parameter.values, declared.get(id)?.parameter.values),
    ),
  );
}
