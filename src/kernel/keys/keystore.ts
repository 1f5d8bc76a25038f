import type { KeyObject } from 'node:crypto';
import type { Purpose, SecretPurpose, SigningAlgorithm, SigningPurpose } from './purpose.ts';

/** A private key that never leaves its keystore. */
export interface SigningKey {
  /** Counts from 1 within its purpose; the highest is in use, the lower ones only verify. */
  readonly generation: number;
  readonly algorithm: SigningAlgorithm;
  readonly publicKey: KeyObject;
  /** ES256: ECDSA with SHA-256, DER. Ed25519: 64 bytes. Hardware may need to answer later. */
  sign(data: Uint8Array): Buffer | Promise<Buffer>;
}

/** A secret of 256 bits that never leaves its keystore. */
export interface SecretKey {
  readonly generation: number;
  /** AES-256-GCM: ciphertext followed by the 16-byte tag. `nonce` is 12 bytes and never used twice. */
  encrypt(plain: Uint8Array, nonce: Uint8Array, context: Uint8Array): Buffer;
  /** Throws when the ciphertext, the nonce or the context is not the one that was encrypted. */
  decrypt(sealed: Uint8Array, nonce: Uint8Array, context: Uint8Array): Buffer;
  /** HMAC-SHA-256, 32 bytes. */
  mac(data: Uint8Array): Buffer;
}

/**
 * Where keys live. The default keeps them in files (`fileKeystore`); a hardware module (PKCS#11) implements the same six
 * operations with its own objects, labelled by purpose and generation.
 */
export interface Keystore {
  /** Every generation, oldest first. */
  signingKeys(purpose: SigningPurpose): readonly SigningKey[];
  secretKeys(purpose: SecretPurpose): readonly SecretKey[];
  /** Makes this generation, unless it is there already: when two nodes ask at once, both get the same key. */
  generate(purpose: Purpose, generation: number): Promise<void>;
  /** DER. */
  certificate(purpose: SigningPurpose, generation: number): Buffer | undefined;
  /** Keeps a certificate, unless one is there already. */
  keepCertificate(purpose: SigningPurpose, generation: number, der: Buffer): Promise<void>;
  /** Looks for keys that another node has made. */
  reload(): Promise<void>;
}
