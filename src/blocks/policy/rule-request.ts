import { z } from 'zod';
import { Refusal } from '../../kernel/refusal/index.ts';
import { say, type Words, words } from '../../kernel/words/index.ts';
import type { Rule } from '../language/index.ts';
import type { Policy } from './policy.ts';
import { refusePolicy } from './refusal.ts';

export const ruleParams = z.object({ id: z.string().max(80) });
export const versionShape = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);

/** A rule, or the refusal that there is none. */
export function ruleOf({ book, today }: Policy, id: string, version?: number): Rule {
  const rule = book.find(id, today(), version);
  if (!rule) throw refusePolicy('rule-not-found');
  return rule;
}

/** A refusal of what was asked, in words for the page; everything else goes on. */
export function told(error: unknown): Words {
  if (!(error instanceof Refusal) || ![409, 422].includes(error.text.status)) throw error;
  return words(say('ko', error.text.words, error.facts), say('en', error.text.words, error.facts));
}
