import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../../kernel/database/index.ts';
import type { Clock, Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { FileAnswer, Service } from '../language/index.ts';
import type { Draft } from './draft.ts';
import { type DraftAnswers, relevant } from './flow.ts';
import { refuseForm } from './refusal.ts';
import * as store from './store.ts';

export interface FormsOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Half-filled applications: kept after every answer, so that nothing typed is lost. */
export interface Forms {
  /** Starts a draft and gives its key. The same idempotency key gives the same draft. */
  start(person: string, service: Service, subject: { key: string; name: Words }, key: string): Promise<string>;
  find(person: string, id: string): Promise<Draft | undefined>;
  hold(tx: Queryable, person: string, id: string): Promise<Draft | undefined>;
  unfinished(person: string): Promise<readonly Draft[]>;
  /** Keeps one answer and drops those to questions that no longer apply; undefined when the draft was already sent. */
  answer(draft: Draft, service: Service, id: string, value: unknown): Promise<DraftAnswers | undefined>;
  /** Keeps all answers at once, as programs send them. */
  answerAll(draft: Draft, answers: DraftAnswers): Promise<void>;
  submitted(tx: Queryable, person: string, id: string, now: Instant): Promise<void>;
  discard(person: string, id: string): Promise<void>;
  /** Keeps a file with a draft or what became of it; within `on`, it goes when that is undone. Refuses `files-full`. */
  keepUpload(person: string, draft: string, file: SentFile, on?: Queryable): Promise<FileAnswer>;
  upload(person: string, draft: string, id: string): Promise<store.Upload | undefined>;
  /** Forgets drafts untouched for thirty days: for the daily schedule. */
  forget(): Promise<number>;
}

/** A file as it was sent, its type proven by its bytes. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The most files of one application, replaced ones included: what is sent again and again fills no disk. */
const mostFiles = 30;
const keptFor = 30 * 86_400_000;

export function createForms({ database, clock, newId }: FormsOptions): Forms {
  return {
    async start(person, service, subject, key) {
      await store.start(database, {
        person,
        id: key,
        service: service.id,
        version: service.version,
        subject: subject.key,
        subjectName: subject.name,
        answers: {},
        updatedAt: clock(),
      });
      return key;
    },
    find: (person, id) => store.find(database, person, id),
    hold: (tx, person, id) => store.hold(tx, person, id),
    unfinished: person => store.unfinished(database, person),
    async answer(draft, service, id, value) {
      const answers = relevant(service, { ...draft.answers, [id]: value });
      return (await store.answer(database, draft.person, draft.id, answers, clock())) ? answers : undefined;
    },
    async answerAll(draft, answers) {
      await store.answer(database, draft.person, draft.id, answers, clock());
    },
    submitted: (tx, person, id, now) => store.submitted(tx, person, id, now),
    discard: (person, id) => store.discard(database, person, id),
    async keepUpload(person, draft, { name, type, bytes }, on = database) {
      const sha256 = createHash('sha256').update(bytes).digest();
      const upload = { id: newId(), name, type, sha256, bytes: Buffer.from(bytes) };
      const kept = await store.keepUpload(on, person, draft, upload, clock(), mostFiles);
      if (!kept) throw refuseForm('files-full', { most: mostFiles });
      return { file: upload.id, name, type, size: bytes.length };
    },
    upload: (person, draft, id) => store.upload(database, person, draft, id),
    forget: () => store.forget(database, (clock() - keptFor) as Instant),
  };
}
