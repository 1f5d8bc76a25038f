import type { Queryable } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Whereabouts } from './whereabouts.ts';

export type SignInMethod = 'passkey' | 'password' | 'enrolment';

/** One sign-in, or an attempt at one. */
export interface SignIn extends Whereabouts {
  readonly at: Instant;
  readonly method: SignInMethod;
  readonly success: boolean;
}

export interface SignInEntry {
  readonly account: string;
  readonly method: SignInMethod;
  readonly success: boolean;
  readonly where: Whereabouts;
}

/** Writes it down; says whether it is the first success from such a device, others having been before. */
export async function logSignIn(
  database: Queryable,
  { account, method, success, where }: SignInEntry,
): Promise<boolean> {
  const row = await database.one<{ new_device: boolean }>(
    `with written as (
       insert into identity.sign_ins (account, method, success, device, ip) values ($1, $2, $3, $4, $5)
     )
     select $3 and count(*) > 0 and not coalesce(bool_or(device = $4), false) as new_device
     from identity.sign_ins where account = $1 and success`,
    [account, method, success, where.device, where.ip],
  );
  return row.new_device;
}

/** The latest first. */
export const recentSignIns = (database: Queryable, account: string, most: number): Promise<SignIn[]> =>
  database.query<SignIn>(
    `select at, method, success, device, ip from identity.sign_ins where account = $1 order by at desc, id limit $2`,
    [account, most],
  );
