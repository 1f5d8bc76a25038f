import type { Access, Route } from '../../kernel/http/index.ts';
import type { OfficialSession } from '../identity/index.ts';
import { algorithmRoutes } from './algorithm-routes.ts';
import { ruleApi } from './api.ts';
import { deskRoutes } from './desk-routes.ts';
import type { Policy } from './policy.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { whatIfRoutes } from './what-if-routes.ts';

export interface PolicyRoutes {
  readonly policy: Policy;
  readonly official: Access<OfficialSession>;
  readonly publicUrl: string;
  readonly newId: () => string;
}

/** The policy officer's desk, and what everybody can see of the rules. */
export const policyRoutes = (deps: PolicyRoutes): readonly Route[] => [
  ...deskRoutes(deps),
  ...proposalRoutes(deps),
  ...whatIfRoutes(deps),
  ...algorithmRoutes(deps),
  ...ruleApi(deps),
];
