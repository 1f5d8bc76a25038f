import type { Words } from '../../kernel/words/index.ts';

/** A situation in life that brings services together: moving, having a child. */
export interface LifeEvent {
  readonly id: string;
  readonly words: Words;
  /** As people say it: `이사를 할 때`. */
  readonly when: Words;
  readonly about: Words;
}

export const lifeEvent = (declared: LifeEvent): LifeEvent => declared;
