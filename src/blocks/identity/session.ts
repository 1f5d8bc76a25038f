import type { Instant } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';

/** How sure we are who it is: a password is `low`, a passkey that checked its owner (PIN, finger, face) `substantial`. */
export type Assurance = 'low' | 'substantial';

interface AnySession {
  /** Names the session in lists; it opens nothing. */
  readonly id: string;
  /** SHA-256 of the token in the cookie: what the exchange's functions take as proof. */
  readonly tokenHash: Buffer;
  readonly account: string;
  readonly assurance: Assurance;
  /** The person's name, as it was when the account was opened. */
  readonly display: Words;
  readonly expiresAt: Instant;
  /** For the page's timer: never less than what is left, so that the page does not ask before the session is over. */
  readonly secondsLeft: number;
}

/** A person, for themselves. `person` is the key of the registers' subject. */
export interface CitizenSession extends AnySession {
  readonly kind: 'citizen';
  readonly person: string;
}

/** An official at their post; `unit` is `<agency>/<unit kind>`. */
export interface OfficialSession extends AnySession {
  readonly kind: 'official';
  readonly official: string;
  readonly unit: string;
  readonly agency: string;
  readonly post: Words;
}

/** Someone who is signed in. */
export type Session = CitizenSession | OfficialSession;
export type AccountKind = Session['kind'];

/** How long a session lives, in seconds: unused, and at the most. */
export interface SessionRule {
  readonly idle: number;
  readonly most: number;
}

const hours = 3600;

/** Officials' screens show other people's data, so they close sooner. */
export const sessionRules: Readonly<Record<AccountKind, SessionRule>> = {
  citizen: { idle: hours, most: 12 * hours },
  official: { idle: hours / 2, most: 12 * hours },
};
