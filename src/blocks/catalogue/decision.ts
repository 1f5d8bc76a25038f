import type { Service } from '../language/index.ts';

/** How an application is decided: by the program as soon as it arrives, or by an official who looks at it. */
export const decisions = ['at-once', 'official'] as const;
export type Decision = (typeof decisions)[number];

/** Whether the program grants what a rule says yes to, and only the rest goes to an official. */
export const decidesByRule = ({ process, rule }: Pick<Service, 'process' | 'rule'>): boolean => {
  const start = process.states[process.start];
  return rule !== undefined && start?.kind === 'automatic' && start.unless !== undefined;
};

/**
 * How the applications of a service are decided. An official anywhere on the way means that a person decides, except where only
 * what the service's rule does not say yes to goes to one.
 */
export const decisionOf = (service: Pick<Service, 'process' | 'rule'>): Decision =>
  decidesByRule(service) || !Object.values(service.process.states).some(state => state.kind === 'official')
    ? 'at-once'
    : 'official';
