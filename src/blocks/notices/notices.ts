import type { Database, Queryable } from '../../kernel/database/index.ts';
import type { Clock, Instant } from '../../kernel/time/index.ts';
import { type Language, say, type Words, words } from '../../kernel/words/index.ts';
import type { Mailer } from './mail.ts';
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
  unread(person: string): Promise<number>;
  /** Opens a notice, which marks it read. */
  open(person: string, id: string): Promise<Notice | undefined>;
  /** Sends the letter of a notice; run by the job. Throws when the mail server does not take it, so that it is tried again. */
  deliver(letter: { person: string; notice: string }): Promise<void>;
}

// No personal data leaves in a letter: it names the service and leads to the inbox behind the sign-in.
const letterText = words(
  '{title}\n\n자세한 내용은 아래 주소에서 로그인해 확인하세요.\n{url}\n\n이 편지는 {portal}에서 보냈습니다. 편지를 받지 않으려면 {portal}의 연락처 설정에서 끌 수 있습니다.',
  '{title}\n\nSign in to read it:\n{url}\n\nThis letter was sent by {portal}. You can turn letters off in your contact settings.',
);

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
      const found = await store.find(database, person, notice);
      const { email, language } = await options.contactOf(database, person);
      if (!found || !email || !options.mailer) return;
      const host = new URL(options.publicUrl).hostname;
      const letter = await store.letter(database, notice, `<${notice}@${host}>`);
      if (letter.accepted) return;
      const prefix = language === 'ko' ? '' : `/${language}`;
      await options.mailer.send({
        to: email,
        subject: say(language, found.title),
        text: say(language, letterText, {
          title: found.title[language],
          url: `${options.publicUrl}${prefix}/my/inbox/${notice}`,
          portal: options.portal,
        }),
        messageId: letter.message_id,
      });
      await store.accepted(database, notice, clock());
    },
  };
}
