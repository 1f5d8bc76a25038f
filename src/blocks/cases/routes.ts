import type { Route } from '../../kernel/http/index.ts';
import { caseApi } from './api.ts';
import { applyRoutes } from './apply-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { myRoutes } from './my-routes.ts';
import type { CaseRoutes } from './route-parts.ts';

/** The way of an application: start, questions, check, send, follow, and the officials' desk; for people and for programs. */
export const caseRoutes = (deps: CaseRoutes): readonly Route[] => [
  ...applyRoutes(deps),
  ...myRoutes(deps),
  ...deskRoutes(deps),
  ...caseApi(deps),
];
