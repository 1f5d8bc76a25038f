import { z } from 'zod';
import type { Queryable } from '../../kernel/database/index.ts';
import { addJob, type JobKind, type Task, task } from '../../kernel/jobs/index.ts';
import type { Notices } from './notices.ts';

/** Which letter is to go out. */
export interface PostedLetter {
  readonly person: string;
  readonly notice: string;
}

const schema = z.object({ person: z.uuid(), notice: z.uuid() });

/** The work of sending one letter. */
export const letterJob: JobKind<typeof schema> = { name: 'notices.letter', schema };

/** Puts a letter into the outbox, in the caller's transaction: the `post` of `createNotices`. */
export const postLetter = (tx: Queryable, letter: PostedLetter): Promise<void> =>
  addJob(tx, letterJob, letter, { key: `letter-${letter.notice}` });

/** How the worker sends letters: one that the mail server does not take now is tried again. */
export const letterTask = (notices: Pick<Notices, 'deliver'>): Task =>
  task({ ...letterJob, run: letter => notices.deliver(letter) });
