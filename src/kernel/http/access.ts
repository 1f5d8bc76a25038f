import type { Context } from './context.ts';

/** How a caller of the API proves who they are, as the OpenAPI document names it. */
export type SecurityScheme = 'none' | 'session' | 'bearer' | 'apiKey';

/**
 * Who may use a route. `admit` gives the handler's actor, or throws a refusal: 401 sends a page's visitor to sign in and back,
 * 403 says what is missing.
 */
export interface Access<Actor> {
  readonly name: string;
  readonly security: SecurityScheme;
  admit(ctx: Context): Promise<Actor>;
}

/** Open to everyone. Only routes with exactly this access may be cached publicly. */
export const anyone: Access<undefined> = { name: 'anyone', security: 'none', admit: async () => undefined };
