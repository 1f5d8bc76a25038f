import { createHash, type KeyObject } from 'node:crypto';
import type { SigningAlgorithm } from './purpose.ts';

/** One public key (RFC 7517). `x5c` holds its certificate and the chain, when it has one. */
export interface PublicJwk {
  readonly kty: 'EC' | 'OKP';
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
  readonly kid: string;
  readonly alg: 'ES256' | 'EdDSA';
  readonly use: 'sig';
  readonly x5c?: readonly string[];
}

/** The public key as a JSON Web Key; its `kid` is the RFC 7638 thumbprint. */
export function publicJwk(key: KeyObject, algorithm: SigningAlgorithm, chain: readonly Buffer[] = []): PublicJwk {
  const { crv = '', x = '', y } = key.export({ format: 'jwk' });
  return {
    kty: algorithm === 'ES256' ? 'EC' : 'OKP',
    crv,
    x,
    ...(y === undefined ? {} : { y }),
    kid: thumbprint(key),
    alg: algorithm === 'ES256' ? 'ES256' : 'EdDSA',
    use: 'sig',
    ...(chain.length === 0 ? {} : { x5c: chain.map(der => der.toString('base64')) }),
  };
}

/** RFC 7638: SHA-256 over the required members in the order of their names, base64url. */
export function thumbprint(key: KeyObject): string {
  const { crv, kty, x, y } = key.export({ format: 'jwk' });
  const members = y === undefined ? { crv, kty, x } : { crv, kty, x, y };
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url');
}
