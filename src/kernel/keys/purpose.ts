/**
 * What a key is for. A key serves one purpose only, so that a signature or a seal made for one can never be taken for another.
 *
 * - `authority`: issues the certificates of this installation (certification authority).
 * - `documents`: signs documents (CMS, PAdES); has a certificate.
 * - `tokens`: signs JSON Web Tokens (JWS).
 * - `log`: signs the checkpoints of the transparency log.
 * - `fields`: seals columns of the database.
 * - `fingerprints`: keyed hashes to find sealed values by.
 * - `macs`: message authentication codes for links, cookies and form tokens.
 */
export const purposes = {
  authority: 'ES256',
  documents: 'ES256',
  tokens: 'ES256',
  log: 'Ed25519',
  fields: 'secret',
  fingerprints: 'secret',
  macs: 'secret',
} as const;

export type Purpose = keyof typeof purposes;
type With<A> = { [P in Purpose]: (typeof purposes)[P] extends A ? P : never }[Purpose];

/** Purposes with a key pair: what is signed can be checked by anyone. */
export type SigningPurpose = With<'ES256' | 'Ed25519'>;

/** Purposes with a secret of 256 bits. */
export type SecretPurpose = With<'secret'>;

/** Fingerprints are stored and searched for, so their key stays as long as the data does. */
export type RotatablePurpose = Exclude<Purpose, 'fingerprints'>;

export type SigningAlgorithm = Exclude<(typeof purposes)[Purpose], 'secret'>;

export const allPurposes = Object.keys(purposes) as readonly Purpose[];

export const isSecret = (purpose: Purpose): purpose is SecretPurpose => purposes[purpose] === 'secret';
