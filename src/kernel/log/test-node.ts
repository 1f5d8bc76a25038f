import { openDatabase } from '../database/index.ts';
import { openKeys } from '../keys/index.ts';
import { systemClock } from '../time/index.ts';
import { sequencer } from './index.ts';

/** A node of the tests that does nothing but integrate, in small steps, until it is killed: `test-node.ts <database> <folder>`. */
const [url = '', folder = ''] = process.argv.slice(2);
const database = openDatabase({ url: () => url }, { role: 'owner', max: 2 });
const keys = await openKeys(`${folder}/keys`, {
  clock: systemClock,
  issuer: { organisation: 'Madang', country: 'KR' },
});
const work = await sequencer({ database, signer: keys.log(), clock: systemClock, folder, batch: 7 });
for (;;) {
  const { size } = await work.integrate();
  console.log(size);
}
