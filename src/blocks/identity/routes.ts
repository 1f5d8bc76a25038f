import type { Route } from '../../kernel/http/index.ts';
import type { Zone } from '../../kernel/time/index.ts';
import { contactRoutes } from './contact-routes.ts';
import { enrolmentRoutes } from './enrolment-routes.ts';
import type { Identity } from './identity.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { securityRoutes } from './security-routes.ts';
import type { AccountKind } from './session.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

export interface IdentityRoutesOptions {
  readonly identity: Identity;
  /** The jurisdiction's time zone. */
  readonly zone: Zone;
  /** Where people go after signing in, when nothing sent them; `/my` and `/desk` when not given. */
  readonly homes?: Readonly<Record<AccountKind, string>>;
}

/**
 * `/sign-in`, `/sign-out`, `/enrol`, `/session/extend`, `/my/security` and below, `/my/contact`, and what their scripts post to:
 * `/api/sign-in/passkey`, `/api/my/security/passkeys`.
 */
export function identityRoutes(options: IdentityRoutesOptions): readonly Route[] {
  const { identity, zone, homes = { citizen: '/my', official: '/desk' } } = options;
  return [
    ...signInRoutes(identity, homes),
    ...enrolmentRoutes(identity),
    ...sessionRoutes(identity, homes),
    ...securityRoutes(identity, zone),
    ...passkeyRoutes(identity),
    ...contactRoutes(identity),
  ];
}
