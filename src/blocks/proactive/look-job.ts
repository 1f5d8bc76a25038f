import { z } from 'zod';
import { type JobKind, type Schedule, schedule, type Task, task } from '../../kernel/jobs/index.ts';
import type { Proactive } from './proactive.ts';

const person = z.object({ person: z.uuid() });
const nothing = z.object({});

/** The work of looking at one person who just agreed. */
export const lookJob: JobKind<typeof person> = { name: 'proactive.look', schema: person };
const nightJob: JobKind<typeof nothing> = { name: 'proactive.night', schema: nothing };
const tellJob: JobKind<typeof nothing> = { name: 'proactive.tell', schema: nothing };

/** What the worker does for people who agreed: the nightly look, telling in the morning, and the look right after they agreed. */
export const proactiveTasks = (proactive: Pick<Proactive, 'run' | 'tell' | 'lookNow'>): readonly Task[] => [
  task({ ...nightJob, run: async () => void (await proactive.run()) }),
  task({ ...tellJob, run: async () => void (await proactive.tell()) }),
  task({ ...lookJob, run: ({ person: one }) => proactive.lookNow(one) }),
];

/** Looking at night, telling in the morning. */
export const proactiveSchedules: readonly Schedule[] = [
  schedule('proactive-night', '30 1 * * *', nightJob, {}),
  schedule('proactive-tell', '0 9 * * *', tellJob, {}),
];
