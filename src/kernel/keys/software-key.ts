import { createCipheriv, createDecipheriv, createHmac, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { SecretKey, SigningKey } from './keystore.ts';
import type { SigningAlgorithm } from './purpose.ts';

const tagLength = 16;

/** A private key held in the memory of this process. */
export function softwareSigningKey(privateKey: KeyObject, algorithm: SigningAlgorithm, generation: number): SigningKey {
  const digest = algorithm === 'ES256' ? 'sha256' : null;
  return {
    generation,
    algorithm,
    publicKey: createPublicKey(privateKey),
    sign: data => sign(digest, data, { key: privateKey, dsaEncoding: 'der' }),
  };
}

/** A secret held in the memory of this process. */
export function softwareSecretKey(secret: KeyObject, generation: number): SecretKey {
  return {
    generation,
    encrypt(plain, nonce, context) {
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(context);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    decrypt(sealed, nonce, context) {
      const end = sealed.length - tagLength;
      if (end < 0) throw new Error('sealed value is too short');
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagLength }).setAAD(context);
      decipher.setAuthTag(sealed.subarray(end));
      return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
    },
    mac: data => createHmac('sha256', secret).update(data).digest(),
  };
}
