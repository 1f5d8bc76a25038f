import { z } from 'zod';
import type { Route } from '../kernel/http/index.ts';
import { task } from '../kernel/jobs/index.ts';
export const letterKind = { name: 'notices.letter', schema: z.object({ person: z.uuid(), notice: z.uuid() }) };
export const letterTask = (n: { deliver(x: { person: string; notice: string }): Promise<void> }) =>
  task({ ...letterKind, run: p => n.deliver(p) });
export const noticeRoutes = (_: unknown): readonly Route[] => [];
