import type { Words } from '../words/index.ts';

/** What a refusal says: its HTTP status, and a sentence that tells what to do next. `{name}` is filled from its facts. */
export interface RefusalText {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 414 | 415 | 422 | 429 | 503;
  readonly words: Words;
}

export type RefusalFacts = Readonly<Record<string, string | number>>;

/** An expected failure: shown to the person in their language, sent to programs as `application/problem+json`. */
export class Refusal extends Error {
  readonly code: string;
  readonly text: RefusalText;
  readonly facts: RefusalFacts;
  constructor(code: string, text: RefusalText, facts: RefusalFacts = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.text = text;
    this.facts = facts;
  }
}

const registry = new Map<string, RefusalText>();

/** Every refusal of the program, by code: the source of the documentation of the API's problems. */
export const allRefusals = (): ReadonlyMap<string, RefusalText> => registry;

/**
 * A room's refusals. Codes are unique in the whole program; a code declared twice is a fault at start.
 *
 * @example
 * export const refuse = refusals({ 'case-closed': { status: 409, words: words('이미 끝난 민원입니다.', 'This case is closed.') } });
 * throw refuse('case-closed');
 */
export function refusals<const T extends Record<string, RefusalText>>(texts: T) {
  for (const [code, text] of Object.entries(texts)) {
    if (registry.has(code)) throw new Error(`refusal declared twice: ${code}`);
    registry.set(code, text);
  }
  return (code: keyof T & string, facts?: RefusalFacts): Refusal =>
    new Refusal(code, texts[code] as RefusalText, facts);
}
