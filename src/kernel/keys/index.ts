export type { Issuer } from './certificate.ts';
export type { PublicJwk } from './jwks.ts';
export * from './keys.ts';
export type { Keystore, SecretKey, SigningKey } from './keystore.ts';
export { type NoteKey, type NoteSigner, noteKey, openNote, parseVerifierKey, verifierKey } from './note.ts';
export type { Purpose, RotatablePurpose } from './purpose.ts';
export type { Secrets } from './secrets.ts';
