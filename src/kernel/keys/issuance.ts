import { X509Certificate } from 'node:crypto';
import type { Clock } from '../time/index.ts';
import { authorityCertificate, documentCertificate, type Issuer, validity } from './certificate.ts';
import type { Keystore, SigningKey } from './keystore.ts';
import type { Purpose } from './purpose.ts';

const renewal = 90 * 86_400_000;

/** Adds the next generation of a key, with its certificate where it has one. A new authority issues a new document key. */
export async function rotate(store: Keystore, purpose: Purpose, issuer: Issuer, clock: Clock): Promise<void> {
  await store.generate(purpose, lastGeneration(store, purpose) + 1);
  if (purpose === 'authority') await store.generate('documents', lastGeneration(store, 'documents') + 1);
  await certify(store, issuer, clock);
}

/** Certifies newest keys that have no certificate yet: at first start, after a rotation, after a crash between the two steps. */
export async function certify(store: Keystore, issuer: Issuer, clock: Clock): Promise<void> {
  const authority = newest(store, 'authority');
  if (store.certificate('authority', authority.generation) === undefined) {
    const der = await authorityCertificate(authority, issuer, clock());
    await store.keepCertificate('authority', authority.generation, der);
  }
  const certificate = store.certificate('authority', authority.generation);
  const documents = newest(store, 'documents');
  if (certificate === undefined || store.certificate('documents', documents.generation) !== undefined) return;
  const der = await documentCertificate(documents.publicKey, { key: authority, certificate }, issuer, clock());
  await store.keepCertificate('documents', documents.generation, der);
}

/** Renews certificates that end within 90 days; the authority earlier, so that it outlives what it issues. */
export async function renew(store: Keystore, issuer: Issuer, clock: Clock): Promise<void> {
  const left = (purpose: 'authority' | 'documents'): number => {
    const der = store.certificate(purpose, newest(store, purpose).generation);
    return der === undefined ? 0 : new X509Certificate(der).validToDate.getTime() - clock();
  };
  if (left('authority') < validity.documents + renewal) await rotate(store, 'authority', issuer, clock);
  else if (left('documents') < renewal) await rotate(store, 'documents', issuer, clock);
}

const lastGeneration = (store: Keystore, purpose: Purpose): number =>
  (purpose === 'fields' || purpose === 'fingerprints' || purpose === 'macs'
    ? store.secretKeys(purpose)
    : store.signingKeys(purpose)
  ).at(-1)?.generation ?? 0;

function newest(store: Keystore, purpose: 'authority' | 'documents'): SigningKey {
  const key = store.signingKeys(purpose).at(-1);
  if (key === undefined) throw new Error(`no key for ${purpose}`);
  return key;
}
