import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Passkey } from './passkey.ts';
import type { RelyingParty } from './relying-party.ts';

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]*$/);
const attachment = z.enum(['platform', 'cross-platform']).exactOptional();
const common = { id: base64url(1400).min(1), rawId: base64url(1400), type: z.literal('public-key') };

/** A new passkey as the browser posts it. */
export const registrationSchema = z.object({
  ...common,
  authenticatorAttachment: attachment,
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(40)).max(10).exactOptional(),
  }),
}) satisfies z.ZodType<RegistrationResponseJSON>;

/** A signature by a passkey as the browser posts it. */
export const authenticationSchema = z.object({
  ...common,
  authenticatorAttachment: attachment,
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: base64url(200).exactOptional(),
  }),
}) satisfies z.ZodType<AuthenticationResponseJSON>;

const timeout = 300_000;

/** For whom a passkey is made. The account's id is what the authenticator stores; it says nothing about the person. */
export interface PasskeyOwner {
  readonly account: string;
  readonly loginName: string;
  readonly display: string;
  readonly passkeys: readonly Passkey[];
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** What the authenticator keeps as the account, base64url. */
export const userHandleOf = (account: string): string => bytesOf(account).toString('base64url');

/** What to ask of an authenticator for a new passkey: one that is found without typing a name, and no attestation. */
export const registrationOptions = (
  party: RelyingParty,
  name: string,
  owner: PasskeyOwner,
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: name,
    rpID: party.id,
    userID: new Uint8Array(bytesOf(owner.account)),
    userName: owner.loginName,
    userDisplayName: owner.display,
    timeout,
    attestationType: 'none',
    excludeCredentials: owner.passkeys.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });

/** What to ask for at sign-in: any passkey of this site. */
export const authenticationOptions = (party: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({ rpID: party.id, timeout, userVerification: 'preferred', allowCredentials: [] });

/** The challenge a browser says it answered; it proves nothing yet. */
export function answeredChallenge(clientDataJSON: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    return z.object({ challenge: z.string().max(200) }).parse(data).challenge;
  } catch {
    return '';
  }
}

/** The library throws for whatever does not fit; that is an answer here, not a fault. */
const orNothing = <T>(verifying: Promise<T>): Promise<T | undefined> => verifying.catch(() => undefined);

/** The new passkey's key, when the answer is a true one to this challenge on this site. */
export async function verifyRegistration(party: RelyingParty, response: RegistrationResponseJSON, challenge: string) {
  const outcome = await orNothing(
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
    }),
  );
  return outcome?.verified === true ? outcome.registrationInfo.credential : undefined;
}

/** The counter, and whether the authenticator checked its owner, when the passkey signed this challenge on this site. */
export async function verifyAuthentication(
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  challenge: string,
  passkey: Passkey,
): Promise<{ readonly counter: number; readonly userVerified: boolean } | undefined> {
  const { id, publicKey, counter, transports } = passkey;
  const outcome = await orNothing(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
      credential: { id, publicKey: new Uint8Array(publicKey), counter, transports: [...transports] },
    }),
  );
  if (outcome?.verified !== true) return undefined;
  const { newCounter, userVerified } = outcome.authenticationInfo;
  return { counter: newCounter, userVerified };
}
