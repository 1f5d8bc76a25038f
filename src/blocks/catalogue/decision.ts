import type { Service } from '../language/index.ts';

/** How an application is decided: by the program as soon as it arrives, or by an official who looks at it. */
export const decisions = ['at-once', 'official'] as const;
export type Decision = (typeof decisions)[number];

/** How the applications of a service are decided. An official anywhere on the way means that a person decides. */
export const decisionOf = (service: Pick<Service, 'process'>): Decision =>
  Object.values(service.process.states).some(state => state.kind === 'official') ? 'official' : 'at-once';
