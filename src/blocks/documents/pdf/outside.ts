import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentSigner } from './signature.ts';

/** For tests: a folder that is gone when the process ends. */
const folder = mkdtempSync(join(tmpdir(), 'madang-pdf-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let files = 0;

/** Puts bytes into a file of the folder. */
export function file(bytes: Uint8Array | string): string {
  const path = join(folder, `${++files}`);
  writeFileSync(path, bytes);
  return path;
}

/** Runs an outside verifier; its output, both streams. One that is not installed fails with the way to install it. */
export function run(command: string, ...args: readonly string[]): string {
  const { error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error)
    throw new Error(`${command} cannot run: install openssl, poppler-utils and libnss3-tools`, { cause: error });
  return stdout + stderr;
}

/** A certification authority made by OpenSSL, and a signer under it. */
export interface TestAuthority extends DocumentSigner {
  readonly authority: Buffer;
  /** The authority's certificate as a PEM file. */
  readonly pem: string;
}

/** Makes an authority of this name with a key of its own. */
export function testAuthority(name: string): TestAuthority {
  const at = (part: string): string => join(folder, `${name}-${part}`);
  const openssl = (...args: readonly string[]): unknown => execFileSync('openssl', args, { stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-sha256'];
  const extensions = file(
    'keyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection\nbasicConstraints=CA:FALSE\n',
  );
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
    '-subj',
    `/C=KR/O=${name}/CN=${name} CA`,
    '-days',
    '30',
  );
  openssl('req', ...key, '-keyout', at('key'), '-out', at('csr'), '-subj', `/C=KR/O=${name}/CN=${name} Documents`);
  const under = [
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
    '-CAcreateserial',
    '-extfile',
    extensions,
    '-days',
    '20',
    '-sha256',
  ];
  openssl('x509', '-req', '-in', at('csr'), '-out', at('pem'), ...under);
  const der = (pem: string): Buffer =>
    Buffer.from(readFileSync(pem, 'utf8').replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const privateKey = createPrivateKey(readFileSync(at('key')));
  const authority = der(at('ca.pem'));
  return {
    authority,
    pem: at('ca.pem'),
    certificate: der(at('pem')),
    chain: [authority],
    sign: data => sign('sha256', data, privateKey),
  };
}

/** What `pdfsig` says of a signed file, trusting this authority. */
export function pdfsig(bytes: Buffer, authority: TestAuthority): string {
  const database = mkdtempSync(join(folder, 'nss-'));
  run('certutil', '-N', '-d', `sql:${database}`, '--empty-password');
  run('certutil', '-A', '-d', `sql:${database}`, '-n', 'ca', '-t', 'CT,C,C', '-i', authority.pem);
  return run('pdfsig', '-nssdir', `sql:${database}`, file(bytes));
}
