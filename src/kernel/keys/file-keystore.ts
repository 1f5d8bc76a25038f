import { createPrivateKey, createSecretKey, generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../time/index.ts';
import { createDurably, sweepDrafts } from './durable-file.ts';
import type { Keystore, SecretKey, SigningKey } from './keystore.ts';
import { isSecret, type Purpose, purposes, type SigningAlgorithm } from './purpose.ts';
import { softwareSecretKey, softwareSigningKey } from './software-key.ts';

const fileName = /^([a-z]+)-(\d{4})\.(pem|key|crt)$/;

/**
 * Keys as files in one folder: `documents-0001.pem` (PKCS#8), `documents-0001.crt` (certificate), `fields-0001.key` (256 bits,
 * base64url). The folder has mode 0700, each file 0600; a key file that others may read is refused.
 */
export async function fileKeystore(folder: string, clock: Clock): Promise<Keystore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  await sweepDrafts(folder, clock() - 60_000);
  const signing = new Map<Purpose, SigningKey[]>();
  const secret = new Map<Purpose, SecretKey[]>();
  const certificates = new Map<string, Buffer>();
  const known = new Set<string>();

  const take = (purpose: Purpose, generation: number, kind: string, text: string): void => {
    if (kind === 'crt') certificates.set(`${purpose}-${generation}`, new X509Certificate(text).raw);
    else if (isSecret(purpose)) add(secret, purpose, softwareSecretKey(secretFrom(text), generation));
    else add(signing, purpose, softwareSigningKey(createPrivateKey(text), algorithmOf(purpose), generation));
  };

  const reload = async (): Promise<void> => {
    for (const name of (await readdir(folder)).sort()) {
      const [, purpose, generation, kind] = fileName.exec(name) ?? [];
      if (known.has(name) || purpose === undefined || !isPurpose(purpose)) continue;
      const text = await readPrivately(join(folder, name));
      if (known.has(name)) continue;
      known.add(name);
      take(purpose, Number(generation), kind ?? '', text);
    }
  };

  const write = async (purpose: Purpose, generation: number, kind: string, text: string): Promise<void> => {
    await createDurably(join(folder, `${purpose}-${String(generation).padStart(4, '0')}.${kind}`), text);
    await reload();
  };

  await reload();
  return {
    signingKeys: purpose => signing.get(purpose) ?? [],
    secretKeys: purpose => secret.get(purpose) ?? [],
    generate: (purpose, generation) =>
      isSecret(purpose)
        ? write(purpose, generation, 'key', `${randomBytes(32).toString('base64url')}\n`)
        : write(purpose, generation, 'pem', newPrivateKey(algorithmOf(purpose))),
    certificate: (purpose, generation) => certificates.get(`${purpose}-${generation}`),
    keepCertificate: (purpose, generation, der) =>
      write(purpose, generation, 'crt', new X509Certificate(der).toString()),
    reload,
  };
}

const isPurpose = (name: string): name is Purpose => Object.hasOwn(purposes, name);

function algorithmOf(purpose: Purpose): SigningAlgorithm {
  const algorithm = purposes[purpose];
  if (algorithm === 'secret') throw new Error(`${purpose} has no key pair`);
  return algorithm;
}

function newPrivateKey(algorithm: SigningAlgorithm): string {
  const pair =
    algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  return pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function secretFrom(text: string) {
  const bytes = Buffer.from(text.trim(), 'base64url');
  if (bytes.length !== 32) throw new Error('a secret key file must hold 256 bits');
  return createSecretKey(bytes);
}

async function readPrivately(path: string): Promise<string> {
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) throw new Error(`key file can be read by others: chmod 600 ${path}`);
  return readFile(path, 'utf8');
}

function add<Key extends { readonly generation: number }>(all: Map<Purpose, Key[]>, purpose: Purpose, key: Key): void {
  all.set(
    purpose,
    [...(all.get(purpose) ?? []), key].sort((a, b) => a.generation - b.generation),
  );
}
