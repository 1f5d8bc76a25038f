import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Database, Queryable } from '../../kernel/database/index.ts';
import { accountById } from './account.ts';
import { answeredChallenge, userHandleOf, verifyAuthentication } from './ceremony.ts';
import { useChallenge } from './challenge.ts';
import { normalLoginName } from './login-name.ts';
import { notePasskeyUse, passkeyById } from './passkey.ts';
import { passwordMatches } from './password.ts';
import { refuse } from './refusal.ts';
import type { RelyingParty } from './relying-party.ts';
import type { AccountKind, Assurance } from './session.ts';
import { openSession } from './session-store.ts';
import { logSignIn, type SignInMethod } from './sign-in-log.ts';
import type { Tell } from './telling.ts';
import { forgive, giveBack, perAddress, perSecret, tryOnce } from './tries.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What signing in needs. */
export interface SignInDeps {
  readonly database: Database;
  readonly party: RelyingParty;
  readonly tell: Tell;
}

/** Someone who has just signed in: the token for their cookie. */
export interface SignedIn {
  readonly token: string;
  readonly account: string;
  readonly kind: AccountKind;
}

interface Admitted {
  readonly account: string;
  readonly kind: AccountKind;
  readonly method: SignInMethod;
  readonly assurance: Assurance;
  readonly where: Whereabouts;
}

/** Opens a session for someone who has proved who they are, logs it, and tells them when the device is a new one. */
export async function admit({ database, tell }: SignInDeps, admitted: Admitted): Promise<SignedIn> {
  const { account, kind, where } = admitted;
  const { token, newDevice } = await database.transaction(async tx => ({
    newDevice: await logSignIn(tx, { ...admitted, success: true }),
    token: await openSession(tx, admitted),
  }));
  if (newDevice) await tell(account, { what: 'new-device', device: where.device });
  return { token, account, kind };
}

export interface PasswordSignIn {
  readonly loginName: string;
  readonly password: string;
  readonly where: Whereabouts;
}

const secretByName = (database: Queryable, loginName: string) =>
  database.maybe<{ account: string; hash: string }>('select * from identity.password_by_name($1)', [loginName]);

/** Signs in by password, at low assurance. Refuses `sign-in-wrong`, `sign-in-wait`: the same for names that exist and that do not. */
export async function signInByPassword(deps: SignInDeps, given: PasswordSignIn): Promise<SignedIn> {
  const { database } = deps;
  const { where } = given;
  const loginName = normalLoginName(given.loginName).slice(0, 100);
  const address = { key: `sign-in from ${where.ip}`, rule: perAddress };
  const secret = { key: `sign-in as ${loginName}`, rule: perSecret };
  const wait = await tryOnce(database, [address, secret]);
  if (wait > 0) throw refuse('sign-in-wait', { minutes: Math.ceil(wait / 60) });
  const found = await secretByName(database, loginName);
  const matches = await passwordMatches(found?.hash, given.password);
  if (found === undefined) throw refuse('sign-in-wrong');
  const { account } = found;
  if (!matches) {
    await logSignIn(database, { account, method: 'password', success: false, where });
    throw refuse('sign-in-wrong');
  }
  await forgive(database, secret);
  await giveBack(database, address);
  const { kind } = await accountById(database, account);
  return admit(deps, { account, kind, method: 'password', assurance: 'low', where });
}

/**
 * Signs in by a passkey: substantial when the authenticator checked its owner, else low. Refuses `passkey-expired` for a
 * challenge that is not ours, is used or old, `passkey-unknown` for everything else that does not fit.
 */
export async function signInByPasskey(
  deps: SignInDeps,
  response: AuthenticationResponseJSON,
  where: Whereabouts,
): Promise<SignedIn> {
  const { database, party } = deps;
  const challenge = answeredChallenge(response.response.clientDataJSON);
  if (!(await useChallenge(database, challenge, { ceremony: 'get' }))) throw refuse('passkey-expired');
  const passkey = await passkeyById(database, response.id);
  if (passkey === undefined) throw refuse('passkey-unknown');
  const { account } = passkey;
  const handle = response.response.userHandle ?? userHandleOf(account);
  const proof = await verifyAuthentication(party, response, challenge, passkey);
  const fits = proof !== undefined && handle === userHandleOf(account);
  if (!fits || !(await notePasskeyUse(database, passkey, proof.counter))) {
    await logSignIn(database, { account, method: 'passkey', success: false, where });
    throw refuse('passkey-unknown');
  }
  const { kind } = await accountById(database, account);
  return admit(deps, {
    account,
    kind,
    method: 'passkey',
    assurance: proof.userVerified ? 'substantial' : 'low',
    where,
  });
}
