import { STATUS_CODES } from 'node:http';
import { type Language, say } from '../words/index.ts';
import type { Failure } from './failure.ts';

/** An error as programs get it. @see RFC 9457 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

export const problemType = 'application/problem+json; charset=utf-8';

/** The problem document of a failure. `instance` names the request, so that a caller can quote it. */
export function problem(failure: Failure, language: Language, requestId: string): Problem {
  const { code, status, facts, errors } = failure;
  return {
    type: `/problems/${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: say(language, failure.words, facts),
    instance: `urn:uuid:${requestId}`,
    code,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(errors.length > 0 ? { errors: errors.map(({ path, message }) => ({ path, message: message[language] })) } : {}),
  };
}
