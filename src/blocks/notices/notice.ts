import type { Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';

/** What is to be told: complete in every language; the link is a path of this portal. */
export interface Told {
  readonly person: string;
  readonly title: Words;
  readonly body: Words;
  readonly link: string;
  readonly about: { readonly kind: string; readonly id: string };
}

/** A notice in the inbox. */
export interface Notice extends Told {
  readonly id: string;
  readonly sentAt: Instant;
  readonly readAt: Instant | undefined;
}
