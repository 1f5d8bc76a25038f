import type { CivilDay } from '../../kernel/time/index.ts';
import type { FileAnswer } from '../language/index.ts';

/** What someone wants to do with a case. */
export type Command =
  | { readonly do: 'approve'; readonly by: string; readonly opinion: string }
  | { readonly do: 'refuse'; readonly by: string; readonly reason: string }
  | { readonly do: 'supplement'; readonly by: string; readonly what: string; readonly until: CivilDay }
  | { readonly do: 'supply'; readonly note: string; readonly files: readonly FileAnswer[] }
  | { readonly do: 'extend'; readonly until: CivilDay; readonly most: number }
  | { readonly do: 'lapse'; readonly reason: string; readonly today: CivilDay }
  | { readonly do: 'withdraw' };
