import { X509Certificate } from 'node:crypto';
import type { Clock } from '../time/index.ts';
import type { Issuer } from './certificate.ts';
import { fileKeystore } from './file-keystore.ts';
import { certify, renew, rotate } from './issuance.ts';
import { type PublicJwk, publicJwk, thumbprint } from './jwks.ts';
import type { Keystore, SigningKey } from './keystore.ts';
import type { NoteSigner } from './note.ts';
import { noteSignerOf } from './note-signer.ts';
import { allPurposes, isSecret, type RotatablePurpose } from './purpose.ts';
import { type Secrets, secretsOf } from './secrets.ts';

/** Signs documents: what a CMS or PAdES signature needs. */
export interface DocumentSigner {
  /** RFC 7638 thumbprint, the `kid` in `jwks()`. */
  readonly keyId: string;
  /** DER. */
  readonly certificate: Buffer;
  /** DER, from the issuer of `certificate` up to the root. */
  readonly chain: readonly Buffer[];
  /** ECDSA P-256 with SHA-256 over `data`, DER: as CMS (`ecdsa-with-SHA256`) wants it. */
  sign(data: Uint8Array): Buffer | Promise<Buffer>;
}

/** Signs JSON Web Tokens. */
export interface TokenSigner {
  readonly keyId: string;
  readonly algorithm: 'ES256';
  /** ES256 as JWS wants it: r and s, 64 bytes. */
  sign(data: string | Uint8Array): Promise<Buffer>;
}

export interface PublishedCertificate {
  readonly purpose: 'authority' | 'documents';
  readonly keyId: string;
  readonly current: boolean;
  readonly der: Buffer;
  readonly pem: string;
}

/** The installation's keys. Private keys never leave the keystore. */
export interface Keys extends Secrets {
  documents(): DocumentSigner;
  tokens(): TokenSigner;
  log(): NoteSigner;
  /** The certificate of the current authority: what relying parties install to trust our signatures. */
  authority(): { readonly der: Buffer; readonly pem: string };
  /** Every certificate ever used, oldest first: signatures outlive the keys that made them. */
  certificates(): readonly PublishedCertificate[];
  /** Public keys, current and past (RFC 7517), oldest first. */
  jwks(): { readonly keys: readonly PublicJwk[] };
  /** Takes a new key into use; the old ones go on verifying and unsealing. A new authority certifies a new document key. */
  rotate(purpose: RotatablePurpose): Promise<void>;
  /** Takes note of keys that another node has made in the same keystore. */
  reload(): Promise<void>;
}

export interface KeysOptions {
  readonly clock: Clock;
  readonly issuer: Issuer;
  /** Name of the log in its checkpoints (a URL without its scheme). It must never change. */
  readonly origin?: string;
  /** Replaces the files, for instance by a hardware module. */
  readonly keystore?: Keystore;
}

/** Opens the keys in `folder`, making them at the first start and renewing certificates that end within 90 days. */
export async function openKeys(folder: string, options: KeysOptions): Promise<Keys> {
  const { clock, issuer, origin = 'madang/log' } = options;
  const store = options.keystore ?? (await fileKeystore(folder, clock));
  for (const purpose of allPurposes) {
    const there = isSecret(purpose) ? store.secretKeys(purpose) : store.signingKeys(purpose);
    if (there.length === 0) await store.generate(purpose, 1);
  }
  await certify(store, issuer, clock);
  await renew(store, issuer, clock);
  const log = noteSignerOf(store, origin);
  let certified = certifiedKeys(store);
  const refresh = () => {
    certified = certifiedKeys(store);
  };
  return {
    ...secretsOf(store),
    documents: () => last(certified.documents).signer,
    tokens: () => tokenSigner(last(store.signingKeys('tokens'))),
    log: () => log,
    authority: () => last(certified.authority).published,
    certificates: () => [...certified.authority, ...certified.documents].map(it => it.published),
    jwks: () => ({
      keys: [
        ...certified.documents.map(it => it.jwk),
        ...store.signingKeys('tokens').map(key => publicJwk(key.publicKey, 'ES256')),
        ...store.signingKeys('log').map(key => publicJwk(key.publicKey, 'Ed25519')),
      ],
    }),
    rotate: purpose => rotate(store, purpose, issuer, clock).then(refresh),
    reload: () => store.reload().then(refresh),
  };
}

function certifiedKeys(store: Keystore) {
  const authorities = store.signingKeys('authority').flatMap(key => certificateOf(store, 'authority', key));
  const chainOf = (certificate: X509Certificate) =>
    authorities.filter(it => certificate.verify(it.publicKey) && certificate.checkIssued(it)).map(it => it.raw);
  const list = (purpose: 'authority' | 'documents') => {
    const newest = store.signingKeys(purpose).findLast(key => store.certificate(purpose, key.generation));
    return store.signingKeys(purpose).flatMap(key =>
      certificateOf(store, purpose, key).map(certificate => {
        const keyId = thumbprint(key.publicKey);
        const der = certificate.raw;
        const chain = chainOf(certificate);
        return {
          signer: { keyId, certificate: der, chain, sign: (data: Uint8Array) => key.sign(data) },
          published: { purpose, keyId, current: key === newest, der, pem: certificate.toString() },
          jwk: publicJwk(key.publicKey, key.algorithm, [der, ...chain]),
        };
      }),
    );
  };
  return { authority: list('authority'), documents: list('documents') };
}

function certificateOf(store: Keystore, purpose: 'authority' | 'documents', key: SigningKey): X509Certificate[] {
  const der = store.certificate(purpose, key.generation);
  return der === undefined ? [] : [new X509Certificate(der)];
}

const tokenSigner = (key: SigningKey): TokenSigner => ({
  keyId: thumbprint(key.publicKey),
  algorithm: 'ES256',
  sign: async data => concatenated(await key.sign(typeof data === 'string' ? Buffer.from(data) : data)),
});

/** ECDSA from DER to r || s. */
function concatenated(der: Buffer): Buffer {
  const read = (at: number): Buffer => der.subarray(at + 2, at + 2 + (der[at + 1] ?? 0));
  const r = read(2);
  const s = read(4 + r.length);
  const fixed = (n: Buffer): Buffer => Buffer.concat([Buffer.alloc(32), n]).subarray(-32);
  return Buffer.concat([fixed(r), fixed(s)]);
}

function last<T>(list: readonly T[]): T {
  const item = list.at(-1);
  if (item === undefined) throw new Error('the keystore has no usable key');
  return item;
}
