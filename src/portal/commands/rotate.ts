import { join } from 'node:path';
import { openKeys, type RotatablePurpose } from '../../kernel/keys/index.ts';
import { systemClock } from '../../kernel/time/index.ts';
import { korea } from '../../korea/index.ts';
import { dataFolder, read } from './setting.ts';

const purposes: readonly RotatablePurpose[] = ['authority', 'documents', 'tokens', 'log', 'fields', 'macs'];

/** Takes a new key into use; what the old ones signed or sealed stays good. A running portal takes it over at its next start. */
export const rotate = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = read(args);
  const purpose = purposes.find(p => p === positionals[0]);
  if (!purpose) {
    process.stderr.write(`rotate ${purposes.join(' | ')}\n`);
    return 1;
  }
  const keys = await openKeys(join(dataFolder(values.data), 'keys'), {
    clock: systemClock,
    issuer: { organisation: korea.portal.en, country: korea.country },
  });
  await keys.rotate(purpose);
  process.stdout.write(`${purpose}: a new key is in use\n`);
  return 0;
};
