import { words } from '../../kernel/words/index.ts';
import { onInstallation } from './installation.ts';
import { read } from './setting.ts';

/** `enrol person UUID NAME LATIN-NAME` or `enrol official ID …`: a one-time code for someone whose identity was checked at a counter. */
export const enrol = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = read(args);
  const [kind, id, name, latin = name] = positionals;
  if ((kind !== 'person' && kind !== 'official') || !id || !name || !latin) {
    process.stderr.write('enrol person UUID NAME [LATIN-NAME] | enrol official ID NAME [LATIN-NAME]\n');
    return 1;
  }
  return onInstallation(values.data, async ({ rooms }) => {
    const holder = kind === 'person' ? { person: id } : { official: id };
    const { code } = await rooms.identity.createEnrolment(holder, words(name, latin));
    process.stdout.write(`${code}\n`);
    return 0;
  });
};
