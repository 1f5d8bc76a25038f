import type { Database, Queryable } from '../../kernel/database/index.ts';
import type { Clock, Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import { noticeLetter } from './letter.ts';
import { LetterRefused, type Mailer } from './mail.ts';
import type { Notice, Told } from './notice.ts';
import * as store from './store.ts';

/** Where a person wants to be reached; `email` only when they have proven it is theirs. */
export interface Contact {
  readonly email: string | undefined;
  readonly language: Language;
}

export interface NoticesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly contactOf: (on: Queryable, person: string) => Promise<Contact>;
  /** Puts the sending of a letter on the list of work, in the caller's transaction. */
  readonly post: (on: Queryable, letter: { person: string; notice: string }) => Promise<void>;
  /** None: notices stay in the inbox. */
  readonly mailer: Mailer | undefined;
  readonly portal: Words;
  readonly publicUrl: string;
}

export interface NoticePage {
  readonly notices: readonly Notice[];
  readonly next: string | undefined;
}

/** The inbox, and the letters that say something lies in it. */
export interface Notices {
  /** Tells a person something, in the caller's transaction: it lies in the inbox if and only if that commits. */
  send(tx: Queryable, told: Told, now: Instant): Promise<void>;
  languageOf(on: Queryable, person: string): Promise<Language>;
  mine(person: string, after: string | undefined, limit: number): Promise<NoticePage>;
  /** How many are unread; counts to 100 and no further. */
  unread(person: string): Promise<number>;
  /** Opens a notice, which marks it read. */
  open(person: string, id: string): Promise<Notice | undefined>;
  /**
   * Sends the letter of a notice; run by the job. Throws when the mail server does not take it now, so that it is tried again;
   * a letter it refuses for good is left at that.
   */
  deliver(letter: { person: string; notice: string }): Promise<void>;
}

export function createNotices(options: NoticesOptions): Notices {
  const { database, clock } = options;
  return {
    async send(tx, told, now) {
      const id = options.newId();
      await store.insert(tx, id, told, now);
      const { email } = await options.contactOf(tx, told.person);
      if (email && options.mailer) await options.post(tx, { person: told.person, notice: id });
    },
    languageOf: async (on, person) => (await options.contactOf(on, person)).language,
    async mine(person, after, limit) {
      const [time, id] = after?.split('~') ?? [];
      const before = time !== undefined && id !== undefined ? { at: Number(time) as Instant, id } : undefined;
      const found = await store.mine(database, person, before, limit + 1);
      const last = found[limit - 1];
      return {
        notices: found.slice(0, limit),
        next: found.length > limit && last ? `${last.sentAt}~${last.id}` : undefined,
      };
    },
    unread: person => store.unread(database, person),
    async open(person, id) {
      const notice = await store.find(database, person, id);
      if (notice && notice.readAt === undefined) await store.markRead(database, person, id, clock());
      return notice;
    },
    async deliver({ person, notice }) {
      const { mailer } = options;
      const found = await store.find(database, person, notice);
      const { email, language } = await options.contactOf(database, person);
      if (!found || !email || !mailer) return;
      const prefix = language === 'ko' ? '' : `/${language}`;
      const url = `${options.publicUrl}${prefix}/my/inbox/${notice}`;
      const letter = noticeLetter(language, { title: found.title, url, portal: options.portal });
      // The row is held while the mail server is asked: of two workers with the same letter, the second finds it accepted.
      await database.transaction(async tx => {
        const kept = await store.holdLetter(tx, notice, `<${notice}@${new URL(options.publicUrl).hostname}>`);
        if (kept.settled) return;
        try {
          await mailer.send({ to: email, ...letter, messageId: kept.message_id });
          await store.accepted(tx, notice, clock());
        } catch (error) {
          if (!(error instanceof LetterRefused)) throw error;
          await store.refused(tx, notice, clock());
        }
      });
    },
  };
}
