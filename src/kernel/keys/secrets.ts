import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keystore, SecretKey } from './keystore.ts';
import type { SecretPurpose } from './purpose.ts';

const generationLength = 4;
const nonceLength = 12;

/** Sealing, finding and authenticating with the installation's secrets. */
export interface Secrets {
  /**
   * Encrypts a value for one place (`context`, such as `residents.number:` + the row's key): the value cannot be moved to another place
   * unnoticed. Layout: key generation (4 bytes), nonce (12), AES-256-GCM ciphertext, tag (16).
   * Nonces are random: rotate `fields` before four thousand million seals.
   */
  seal(plain: string, context: string): Buffer;
  /** Throws when the value was altered, comes from another context, or its key is unknown. */
  unseal(sealed: Uint8Array, context: string): string;
  /** Keyed hash (HMAC-SHA-256, 32 bytes) to find a sealed value by. Normalise the value first: it compares bytes. */
  fingerprint(plain: string, context: string): Buffer;
  /** Authenticates `data` for one use: key generation (4 bytes), HMAC-SHA-256 (32). */
  mac(use: string, data: string | Uint8Array): Buffer;
  /** Compares in constant time; codes made before a rotation still verify. */
  verifyMac(use: string, data: string | Uint8Array, mac: Uint8Array): boolean;
}

/** Random nonces, drawn many at a time: asking the system for each costs more than the encryption. */
function nonces(): () => Buffer {
  let pool = Buffer.alloc(0);
  return () => {
    if (pool.length < nonceLength) pool = randomBytes(nonceLength * 512);
    const nonce = pool.subarray(0, nonceLength);
    pool = pool.subarray(nonceLength);
    return nonce;
  };
}

export function secretsOf(store: Keystore): Secrets {
  const nextNonce = nonces();
  const mac = (key: SecretKey, use: string, data: string | Uint8Array) =>
    Buffer.concat([generationBytes(key), key.mac(framed(use, data))]);
  return {
    seal(plain, context) {
      const key = currentOf(store, 'fields');
      const nonce = nextNonce();
      const body = key.encrypt(Buffer.from(plain), nonce, Buffer.from(context));
      return Buffer.concat([generationBytes(key), nonce, body]);
    },
    unseal(sealed, context) {
      const key = keyNamedBy(store, 'fields', sealed);
      if (key === undefined) throw new Error('sealed value names an unknown key');
      const nonce = sealed.subarray(generationLength, generationLength + nonceLength);
      const body = sealed.subarray(generationLength + nonceLength);
      return key.decrypt(body, nonce, Buffer.from(context)).toString();
    },
    fingerprint: (plain, context) => currentOf(store, 'fingerprints').mac(framed(context, plain)),
    mac: (use, data) => mac(currentOf(store, 'macs'), use, data),
    verifyMac(use, data, given) {
      const key = keyNamedBy(store, 'macs', given);
      if (key === undefined) return false;
      const expected = mac(key, use, data);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

function currentOf(store: Keystore, purpose: SecretPurpose): SecretKey {
  const key = store.secretKeys(purpose).at(-1);
  if (key === undefined) throw new Error(`no key for ${purpose}`);
  return key;
}

function keyNamedBy(store: Keystore, purpose: SecretPurpose, value: Uint8Array): SecretKey | undefined {
  if (value.length < generationLength) return undefined;
  const generation = Buffer.from(value.buffer, value.byteOffset, generationLength).readUInt32BE();
  return store.secretKeys(purpose).find(key => key.generation === generation);
}

function generationBytes(key: SecretKey): Buffer {
  const bytes = Buffer.alloc(generationLength);
  bytes.writeUInt32BE(key.generation);
  return bytes;
}

/** The use with its length in front, so that no use and data can be read as another use and other data. */
function framed(use: string, data: string | Uint8Array): Buffer {
  const name = Buffer.from(use);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(name.length);
  return Buffer.concat([length, name, typeof data === 'string' ? Buffer.from(data) : data]);
}
