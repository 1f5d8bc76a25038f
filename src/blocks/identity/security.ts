import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Language } from '../../kernel/words/index.ts';
import { accountById, keepPassword } from './account.ts';
import { answeredChallenge, registrationOptions, verifyRegistration } from './ceremony.ts';
import { issueChallenge, useChallenge } from './challenge.ts';
import { addPasskey, deletePasskey, longestPasskeyName, mostPasskeys, type Passkey, passkeysOf } from './passkey.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { refuse } from './refusal.ts';
import type { Session } from './session.ts';
import { endSessions } from './session-store.ts';
import type { SignInDeps } from './sign-in.ts';
import { forgive, perSecret, tryOnce } from './tries.ts';

/** Cut to what a list can show. */
export const passkeyName = (typed: string, otherwise: string): string =>
  [...(typed.normalize('NFC').trim() || otherwise)].slice(0, longestPasskeyName).join('');

/** What the browser needs to make a passkey for whoever holds this session. Refuses `passkeys-full`. */
export async function startPasskey({ database, party }: SignInDeps, session: Session, language: Language) {
  const passkeys = await passkeysOf(database, session.account);
  if (passkeys.length >= mostPasskeys) throw refuse('passkeys-full', { most: mostPasskeys });
  const { loginName } = await accountById(database, session.account);
  const owner = { account: session.account, loginName, display: session.display[language], passkeys };
  const options = await registrationOptions(party, party.name[language], owner);
  await issueChallenge(database, options.challenge, { ceremony: 'create', session: session.id });
  return options;
}

/** Keeps a new passkey. Refuses `passkey-expired` for a challenge that was not this session's, `passkey-unknown`, `passkey-known`. */
export async function finishPasskey(
  { database, party, tell }: SignInDeps,
  session: Session,
  response: RegistrationResponseJSON,
  name: string,
): Promise<void> {
  const challenge = answeredChallenge(response.response.clientDataJSON);
  const mine = await useChallenge(database, challenge, { ceremony: 'create', session: session.id });
  if (!mine) throw refuse('passkey-expired');
  const credential = await verifyRegistration(party, response, challenge);
  if (credential === undefined) throw refuse('passkey-unknown');
  const { id, counter, publicKey } = credential;
  const transports = response.response.transports ?? [];
  await addPasskey(database, {
    account: session.account,
    id,
    publicKey: Buffer.from(publicKey),
    counter,
    transports,
    name,
  });
  await tell(session.account, { what: 'passkey-added', name });
}

/** Deletes one of one's own passkeys. */
export async function removePasskey({ database, tell }: SignInDeps, session: Session, passkey: Passkey): Promise<void> {
  await deletePasskey(database, passkey);
  await tell(session.account, { what: 'passkey-deleted', name: passkey.name });
}

/**
 * Changes the password of whoever holds this session, and signs their other sessions out. The new one was checked before.
 * Refuses `password-wrong`, `password-wait`.
 */
export async function changePassword(
  { database, tell }: SignInDeps,
  session: Session,
  given: { readonly current: string; readonly next: string },
): Promise<void> {
  const { tokenHash, account } = session;
  const secret = { key: `password of ${account}`, rule: perSecret };
  const wait = await tryOnce(database, [secret]);
  if (wait > 0) throw refuse('password-wait', { minutes: Math.ceil(wait / 60) });
  const { hash } = await database.one<{ hash: string | null }>('select identity.password_of($1) as hash', [tokenHash]);
  if (!(await passwordMatches(hash ?? undefined, given.current))) throw refuse('password-wrong');
  await forgive(database, secret);
  const next = await hashPassword(given.next);
  await database.transaction(async tx => {
    await keepPassword(tx, account, next);
    await endSessions(tx, tokenHash, 'others');
  });
  await tell(account, { what: 'password-changed' });
}
