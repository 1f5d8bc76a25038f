import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Signs notes (C2SP signed-note, Ed25519). During a rotation the key before signs too, for those who still know only that one. */
export interface NoteSigner {
  /** The name of the signer; for a log, its origin. */
  readonly name: string;
  /** Every current and past key, newest first: `name+hash+base64(0x01 || public key)`. */
  readonly verifierKeys: readonly string[];
  /** The whole note: `text`, a blank line, signature lines. Refuses a text that does not end its last line. */
  sign(text: string): Promise<string>;
}

export interface NoteKey {
  readonly name: string;
  /** Four bytes that tell keys of one name apart. */
  readonly hash: Buffer;
  readonly publicKey: KeyObject;
}

const ed25519 = Buffer.from([0x01]);
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

export function noteKey(name: string, publicKey: KeyObject): NoteKey {
  if (!/^[^\p{White_Space}\p{Cc}+]+$/u.test(name)) throw new Error(`not a name of a note key: ${JSON.stringify(name)}`);
  return { name, publicKey, hash: hashOf(name, rawPublicKey(publicKey)) };
}

/** `name+hash+key`, as Go's note package and others take it. */
export const verifierKey = (key: NoteKey): string =>
  `${key.name}+${key.hash.toString('hex')}+${Buffer.concat([ed25519, rawPublicKey(key.publicKey)]).toString('base64')}`;

/** Reads a verifier key; throws when its hash does not fit its name and key. */
export function parseVerifierKey(text: string): NoteKey {
  const [, name = '', hash = '', encoded = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 0x01) throw new Error('not an Ed25519 verifier key');
  const raw = bytes.subarray(1);
  const publicKey = createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' });
  const key = noteKey(name, publicKey);
  if (key.hash.toString('hex') !== hash) throw new Error('the hash of a verifier key does not fit');
  return key;
}

export function signatureLine(key: NoteKey, signature: Uint8Array): string {
  return `— ${key.name} ${Buffer.concat([key.hash, signature]).toString('base64')}\n`;
}

/**
 * The signed text of a note, or undefined when no known key signed it. A signature that names a known key and does not verify
 * spoils the note; signatures of unknown keys are passed over.
 */
export function openNote(note: string, keys: readonly NoteKey[]): string | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(note)) return undefined;
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2)
    .trimEnd()
    .split('\n')
    .map(parseSignature);
  let verified = 0;
  for (const signature of signatures) {
    if (signature === undefined) return undefined;
    const known = keys.filter(key => key.name === signature.name && key.hash.equals(signature.hash));
    if (known.length === 0) continue;
    if (!known.some(key => verify(null, Buffer.from(text), key.publicKey, signature.bytes))) return undefined;
    verified += 1;
  }
  return verified > 0 ? text : undefined;
}

function parseSignature(line: string): { name: string; hash: Buffer; bytes: Buffer } | undefined {
  const [, name, encoded = ''] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (name === undefined || bytes.length < 5) return undefined;
  return { name, hash: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

const rawPublicKey = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-32);

const hashOf = (name: string, raw: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ed25519).update(raw).digest().subarray(0, 4);
