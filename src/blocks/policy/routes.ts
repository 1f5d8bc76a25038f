import type { Access, Route } from '../../kernel/http/index.ts';
import type { OfficialSession } from '../identity/index.ts';
import { deskRoutes } from './desk-routes.ts';
import type { Policy } from './policy.ts';

export interface PolicyRoutes {
  readonly policy: Policy;
  readonly official: Access<OfficialSession>;
  readonly newId: () => string;
}

/** The policy officer's desk, and what everybody can see of the rules. */
export const policyRoutes = (deps: PolicyRoutes): readonly Route[] => [...deskRoutes(deps)];
