import { randomBytes } from 'node:crypto';
import { type Database, type Queryable, type Transaction, violates } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import { type Holder, keepPassword } from './account.ts';
import { enrolmentCodeBytes, newEnrolmentCode, readEnrolmentCode, writeEnrolmentCode } from './enrolment-code.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { refuse } from './refusal.ts';
import { giveBack, perAddress, tryOnce } from './tries.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A code to hand over at a counter or by letter; it is written nowhere else. */
export interface Enrolment {
  /** `7K2M-9QX4-PT0C-WB5E` */
  readonly code: string;
  readonly expiresAt: Instant;
}

/** Nothing when another code is found by the same locator. */
async function keepEnrolment(database: Queryable, holder: Holder, display: Words): Promise<Enrolment | undefined> {
  const code = newEnrolmentCode(randomBytes(enrolmentCodeBytes));
  const [person, official] = 'person' in holder ? [holder.person, null] : [null, holder.official];
  const row = await database.maybe<{ expiresAt: Instant }>(
    `insert into identity.enrolments (locator, secret_hash, person, official, display, expires_at)
     values ($1, $2, $3, $4, $5, now() + interval '30 days')
     on conflict (locator) do nothing returning expires_at as "expiresAt"`,
    [code.locator, await hashPassword(code.secret), person, official, display],
  );
  return row && { code: writeEnrolmentCode(code), expiresAt: row.expiresAt };
}

/** Makes a code for someone whose identity was checked. It holds for 30 days, once, and for five tries. */
export async function createEnrolment(database: Queryable, holder: Holder, display: Words): Promise<Enrolment> {
  for (;;) {
    const enrolment = await keepEnrolment(database, holder, display);
    if (enrolment !== undefined) return enrolment;
  }
}

/** What someone with a code chooses. */
export interface Enrolling {
  readonly code: string;
  readonly loginName: string;
  readonly password: string;
  readonly language: Language;
  readonly where: Whereabouts;
}

interface EnrolmentRow {
  readonly locator: string;
  readonly secret_hash: string;
  readonly person: string | null;
  readonly official: string | null;
  readonly display: Words;
}

/** Counts the try before the secret is looked at. */
const takeTry = (database: Queryable, locator: string): Promise<EnrolmentRow | undefined> =>
  database.maybe<EnrolmentRow>(
    `update identity.enrolments set tries = tries + 1
     where locator = $1 and used_at is null and expires_at > now() and tries < 5
     returning locator, secret_hash, person, official, display`,
    [locator],
  );

async function rowOf(database: Queryable, typed: string, where: Whereabouts): Promise<EnrolmentRow> {
  const address = { key: `enrolment from ${where.ip}`, rule: perAddress };
  const wait = await tryOnce(database, [address]);
  if (wait > 0) throw refuse('enrolment-wait', { minutes: Math.ceil(wait / 60) });
  const code = readEnrolmentCode(typed);
  const row = code && (await takeTry(database, code.locator));
  if (!(await passwordMatches(row?.secret_hash, code?.secret ?? '')) || row === undefined)
    throw refuse('enrolment-wrong');
  await database.query('update identity.enrolments set tries = tries - 1 where locator = $1', [row.locator]);
  await giveBack(database, address);
  return row;
}

/** Whoever proves anew who they are gets their account back: earlier ways in and open sessions end. */
async function takeOver(tx: Queryable, account: string, loginName: string): Promise<void> {
  await tx.query('update identity.accounts set login_name = $2 where id = $1', [account, loginName]);
  await tx.query('delete from identity.passkeys where account = $1', [account]);
  await tx.query('select identity.end_sessions_of($1)', [account]);
}

/** The outcome of an enrolment: the account, and whether it was there before. */
export interface Enrolled {
  readonly account: string;
  readonly kind: 'citizen' | 'official';
  readonly recovered: boolean;
}

async function openOrRecover(
  tx: Transaction,
  row: EnrolmentRow,
  { loginName, language }: Enrolling,
): Promise<Enrolled> {
  const { person, official, display } = row;
  const kind = person === null ? 'official' : 'citizen';
  const known = await tx.maybe<{ id: string }>(
    'select id from identity.accounts where person = $1 or official = $2 for update',
    [person, official],
  );
  if (known !== undefined) {
    await takeOver(tx, known.id, loginName);
    return { account: known.id, kind, recovered: true };
  }
  const { id } = await tx.one<{ id: string }>(
    `insert into identity.accounts (kind, person, official, login_name, display, language)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [kind, person, official, loginName, display, language],
  );
  return { account: id, kind, recovered: false };
}

/**
 * Opens the account a code was made for, or gives it back. The login name and the password were checked before. Refuses
 * `enrolment-wrong`, `enrolment-wait`, `login-name-taken` (said only to holders of a code, which stays good).
 */
export async function enrol(database: Database, enrolling: Enrolling): Promise<Enrolled> {
  const row = await rowOf(database, enrolling.code, enrolling.where);
  const hash = await hashPassword(enrolling.password);
  try {
    return await database.transaction(async tx => {
      const used = await tx.query(
        'update identity.enrolments set used_at = now() where locator = $1 and used_at is null returning locator',
        [row.locator],
      );
      if (used.length === 0) throw refuse('enrolment-wrong');
      const enrolled = await openOrRecover(tx, row, enrolling);
      await keepPassword(tx, enrolled.account, hash);
      return enrolled;
    });
  } catch (error) {
    if (violates(error, 'accounts_login_name_key')) throw refuse('login-name-taken');
    throw error;
  }
}
