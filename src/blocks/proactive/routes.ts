import type { Route } from '../../kernel/http/index.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { consentRoutes } from './consent-routes.ts';
import { funnelRoutes } from './funnel-routes.ts';
import type { ProactiveRoutes } from './route-parts.ts';

/** What a person agrees to and is told. */
export const proactiveRoutes = (deps: ProactiveRoutes): readonly Route[] => [
  ...consentRoutes(deps),
  ...calendarRoutes(deps),
  ...funnelRoutes(deps),
];
