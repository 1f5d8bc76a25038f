import type { Keystore } from './keystore.ts';
import { type NoteSigner, noteKey, signatureLine, verifierKey } from './note.ts';

/** The signer of the log's checkpoints, over whatever generations the keystore has at the moment of signing. */
export function noteSignerOf(store: Keystore, name: string): NoteSigner {
  const generations = () => store.signingKeys('log').map(key => ({ key, named: noteKey(name, key.publicKey) }));
  return {
    name,
    get verifierKeys() {
      return generations()
        .map(({ named }) => verifierKey(named))
        .reverse();
    },
    async sign(text) {
      if (!text.endsWith('\n')) throw new Error('the text of a note ends with a newline');
      const lines = generations()
        .slice(-2)
        .reverse()
        .map(async ({ key, named }) => signatureLine(named, await key.sign(Buffer.from(text))));
      return `${text}\n${(await Promise.all(lines)).join('')}`;
    },
  };
}
