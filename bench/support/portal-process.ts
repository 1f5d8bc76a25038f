// A portal in a process of its own, with people who are signed in and have applied for something.
// node bench/support/portal-process.ts FOLDER, started with a channel; ends when told anything.

import { standardTelemetry } from '../../src/kernel/telemetry/index.ts';
import { korea } from '../../src/korea/index.ts';
import { filledIn, signedIn } from './citizens.ts';
import { install } from './installation.ts';

export interface OpenPortal {
  readonly port: number;
  readonly postmaster: number;
  readonly tokens: readonly string[];
}

const [folder = ''] = process.argv.slice(2);
const it = await install({ folder, people: 2000, telemetry: standardTelemetry(), behindProxy: true });
const citizens = await signedIn(it.owner, 50);
const service = korea.services.find(s => s.id === 'resident-register-copy');
if (service) {
  const answers = { kind: 'household', identityNumbers: 'hidden' };
  for (const { citizen, draft } of await filledIn(it.owner, service, citizens, citizens.length * 3, () => answers))
    await it.madang.rooms.cases.open({ ...citizen, language: 'ko' }, draft);
  await filledIn(it.owner, service, citizens, citizens.length, () => ({ kind: 'household' }));
}
const { port } = await it.madang.server.listen(0);
await it.madang.work();
process.send?.({ port, postmaster: it.postmaster, tokens: citizens.map(c => c.token) } satisfies OpenPortal);
// Told to go, or left alone by whoever started it.
const gone = new Promise<void>(resolve => {
  process.once('message', () => resolve());
  process.once('disconnect', () => resolve());
});
await gone;
await it.close();
process.exit();
