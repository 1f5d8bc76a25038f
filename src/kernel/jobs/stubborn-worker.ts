import { z } from 'zod';
import { silentTelemetry } from '../telemetry/index.ts';
import { startWorker, task } from './index.ts';

/** A worker in a process of its own that takes a job, says so and never finishes: it is there to be killed in a test. */
const stubborn = task({
  name: 'test.write',
  schema: z.object({ text: z.string() }),
  run: () => {
    process.stdout.write('taken\n');
    return new Promise(() => {});
  },
});

await startWorker({ url: process.argv[2] ?? '', tasks: [stubborn], zone: 'UTC', telemetry: silentTelemetry() });
