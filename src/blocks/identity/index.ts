export { type Accesses, sessionCookie } from './access.ts';
export { createIdentity, type Identity, type IdentityOptions } from './identity.ts';
export { migrations } from './migrations.ts';
export type { AccountKind, Assurance, CitizenSession, OfficialSession, Session } from './session.ts';
