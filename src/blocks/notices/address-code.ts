import { timingSafeEqual } from 'node:crypto';
import { type Database, type Queryable, timestamp } from '../../kernel/database/index.ts';
import type { Secrets } from '../../kernel/keys/index.ts';
import type { Clock, Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import type { Identity } from '../identity/index.ts';
import { codeLetter } from './letter.ts';
import { LetterRefused, type Mailer } from './mail.ts';
import { refuseNotice } from './refusal.ts';

/** How long a code works, how often it may be tried, how soon another may be asked for, and how many an hour. */
export const codeRule = { minutes: 15, tries: 5, againAfterSeconds: 60, anHour: 5 } as const;

export interface AddressCodesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, 'fingerprint'>;
  readonly random: (bytes: number) => Uint8Array;
  readonly mailer: Mailer | undefined;
  readonly newId: () => string;
  readonly portal: Words;
  readonly publicUrl: string;
  readonly identity: Pick<Identity, 'account' | 'confirmEmail'>;
}

/** Proves that an e-mail address is the person's own: six digits there and back. */
export interface AddressCodes {
  /** Sends a code to the account's address. Refuses `address-missing`, `address-confirmed`, `code-too-soon`, `code-not-sent`, `address-refused`. */
  send(account: string, language: Language): Promise<void>;
  /** Confirms the address with the code as typed. Refuses `code-wrong` and, after five tries or fifteen minutes, `code-over`. */
  confirm(account: string, typed: string): Promise<void>;
}

interface Row {
  readonly address: string;
  readonly code_hash: Buffer;
  readonly tries: number;
}

/** Six digits, each as likely as another to within one in four thousand. */
const newCode = (random: (bytes: number) => Uint8Array): string =>
  String(Buffer.from(random(4)).readUInt32BE() % 1_000_000).padStart(6, '0');

const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').slice(0, 40);

export function createAddressCodes(options: AddressCodesOptions): AddressCodes {
  const { database, clock, secrets, mailer } = options;
  // The account is part of what is hashed: a code of one account is worth nothing for another.
  const hash = (account: string, code: string): Buffer =>
    secrets.fingerprint(`${account}:${code}`, 'notices/address-code');

  async function deliver(address: string, code: string, language: Language): Promise<void> {
    if (!mailer) throw refuseNotice('code-not-sent');
    const { portal } = options;
    const messageId = `<${options.newId()}@${new URL(options.publicUrl).hostname}>`;
    try {
      await mailer.send({
        to: address,
        ...codeLetter(language, { code, minutes: codeRule.minutes, portal }),
        messageId,
      });
    } catch (error) {
      throw refuseNotice(error instanceof LetterRefused ? 'address-refused' : 'code-not-sent');
    }
  }

  return {
    async send(account, language) {
      const { email: address, emailVerifiedAt } = await options.identity.account(account);
      if (address === null) throw refuseNotice('address-missing');
      if (emailVerifiedAt !== null) throw refuseNotice('address-confirmed');
      const code = newCode(options.random);
      const wait = await keep(database, account, address, hash(account, code), clock());
      if (wait > 0) throw refuseNotice('code-too-soon', { seconds: wait });
      await deliver(address, code, language);
    },
    async confirm(account, typed) {
      const tried = await tryOnce(database, account, clock());
      if (!tried) throw refuseNotice('code-over');
      if (!timingSafeEqual(tried.code_hash, hash(account, digitsOf(typed)))) {
        const left = codeRule.tries - tried.tries;
        throw left > 0 ? refuseNotice('code-wrong', { left }) : refuseNotice('code-over');
      }
      const done = await database.transaction(async tx => {
        await tx.query('delete from notices.address_codes where account = $1', [account]);
        return options.identity.confirmEmail(account, tried.address, tx);
      });
      if (!done) throw refuseNotice('code-over');
    },
  };
}

/** Keeps the hash of a new code in place of the last one; or says for how many seconds none may be sent. */
async function keep(on: Queryable, account: string, address: string, hash: Buffer, now: Instant): Promise<number> {
  const values = [account, address, hash, timestamp(now), codeRule.againAfterSeconds, codeRule.anHour];
  const kept = await on.query(
    `insert into notices.address_codes as c (account, address, code_hash, sent_at, hour_began_at) values ($1, $2, $3, $4, $4)
     on conflict (account) do update set address = $2, code_hash = $3, sent_at = $4, tries = 0,
       sent = case when c.hour_began_at <= $4::timestamptz - interval '1 hour' then 1 else c.sent + 1 end,
       hour_began_at = case when c.hour_began_at <= $4::timestamptz - interval '1 hour' then $4 else c.hour_began_at end
     where c.sent_at <= $4::timestamptz - make_interval(secs => $5)
       and (c.sent < $6 or c.hour_began_at <= $4::timestamptz - interval '1 hour')
     returning account`,
    values,
  );
  return kept.length === 1 ? 0 : secondsToWait(on, account, now);
}

async function secondsToWait(on: Queryable, account: string, now: Instant): Promise<number> {
  const { seconds } = await on.one<{ seconds: number }>(
    `select ceil(extract(epoch from greatest(
       sent_at + make_interval(secs => $3),
       case when sent >= $4 then hour_began_at + interval '1 hour' end) - $2::timestamptz))::int as seconds
     from notices.address_codes where account = $1`,
    [account, timestamp(now), codeRule.againAfterSeconds, codeRule.anHour],
  );
  return Math.max(1, seconds);
}

/** Uses up one try, before anything is compared: tries at once count each. */
const tryOnce = (on: Queryable, account: string, now: Instant): Promise<Row | undefined> =>
  on.maybe<Row>(
    `update notices.address_codes set tries = tries + 1
     where account = $1 and tries < $3 and sent_at > $2::timestamptz - make_interval(mins => $4)
     returning address, code_hash, tries`,
    [account, timestamp(now), codeRule.tries, codeRule.minutes],
  );
