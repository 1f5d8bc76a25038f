import type { Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { DraftAnswers } from './flow.ts';

/** A half-filled application: what one person has answered so far for one service. */
export interface Draft {
  readonly person: string;
  readonly id: string;
  readonly service: string;
  readonly version: number;
  /** Whom the application is about: the person, or one they may act for. */
  readonly subject: string;
  readonly subjectName: Words;
  readonly answers: DraftAnswers;
  readonly updatedAt: Instant;
  readonly submittedAt: Instant | undefined;
}
