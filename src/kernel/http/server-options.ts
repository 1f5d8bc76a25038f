import type { AssetFile } from '../html/index.ts';
import type { Telemetry } from '../telemetry/index.ts';
import type { Clock } from '../time/index.ts';
import type { Language } from '../words/index.ts';
import type { Context } from './context.ts';
import type { Failure } from './failure.ts';
import type { Budget } from './rate-limit.ts';
import type { DocumentReply } from './reply.ts';
import type { Route } from './route.ts';

export interface ServerConfig {
  /** Where people reach the server, such as `https://madang.kr`. An https address switches on Secure cookies and HSTS. */
  readonly publicUrl: string;
  /** Whose `X-Forwarded-*` headers are believed: addresses or networks of the proxies in front, or nobody. */
  readonly trustProxy?: boolean | readonly string[];
  /** The most bytes of a form or JSON document; 1 MiB when not given. Files have their own limits. */
  readonly bodyBytes?: number;
  /** The most memory for cached public pages; 64 MiB when not given. */
  readonly cacheBytes?: number;
  /** The language of addresses without a prefix; Korean when not given. */
  readonly standardLanguage?: Language;
  /** Where a visitor goes who must sign in first; `/sign-in` when not given. */
  readonly signInPath?: string;
  /** Replaces standard budgets or adds to them. */
  readonly budgets?: Readonly<Record<string, Budget>>;
  /** How long running requests may take to finish when the server closes; 10,000 ms when not given. */
  readonly closeMilliseconds?: number;
}

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly config: ServerConfig;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  readonly assets?: Iterable<AssetFile>;
  /** The whole document around a page. What it shows of a person it must read from a cookie, which keeps the page from being shared. */
  shell(ctx: Context, page: DocumentReply): string | Promise<string>;
  /** The page of a refusal or a fault. */
  errorPage(ctx: Context, failure: Failure): DocumentReply;
}
