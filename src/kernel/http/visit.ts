import type { FastifyRequest } from 'fastify';
import type { Clock } from '../time/index.ts';
import { isLanguage, type Language, pickLanguage } from '../words/index.ts';
import { longestAddress, readAddress, wellFormed } from './address.ts';
import { type Context, createContext } from './context.ts';
import { Cookies } from './cookies.ts';
import { fromThisSite } from './cross-site.ts';
import { readForm } from './form.ts';
import { refuse } from './refuse.ts';

/** A request on its way through the server: what handlers see, and the cookies behind it. */
export interface Visit {
  readonly ctx: Context;
  readonly cookies: Cookies;
  readonly isApi: boolean;
  readonly startedAt: number;
}

export interface VisitOptions {
  readonly https: boolean;
  readonly clock: Clock;
  readonly standardLanguage: Language;
  readonly readable: (path: string) => boolean;
}

const visits = new WeakMap<FastifyRequest, Visit>();

// APIs have no language in their address: `?lang=` decides, then the header.
function apiLanguage(path: string, header: string | undefined, standard: Language): Language | undefined {
  const query = path.split('?', 2)[1] ?? '';
  const asked = /(?:^|&)lang=/.test(query) ? readForm(query).text('lang') : undefined;
  if (isLanguage(asked)) return asked;
  return header === undefined ? undefined : pickLanguage(header, standard);
}

function begin(request: FastifyRequest, url: string, cookies: Cookies, options: VisitOptions): Visit {
  const { path } = readAddress(url, options.standardLanguage);
  const isApi = path.startsWith('/api/');
  const ctx = createContext({
    method: request.method,
    url,
    requestId: request.id,
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    cookies,
    clock: options.clock,
    accept: request.headers.accept ?? '',
    readable: options.readable,
    standardLanguage: options.standardLanguage,
    language: isApi ? apiLanguage(path, request.headers['accept-language'], options.standardLanguage) : undefined,
  });
  const visit = { ctx, cookies, isApi, startedAt: performance.now() };
  visits.set(request, visit);
  return visit;
}

/** The visit of a request; one without cookies when the request was refused before it could be read. */
export const visitOf = (request: FastifyRequest, options: VisitOptions): Visit =>
  visits.get(request) ?? begin(request, '/', new Cookies(undefined, options.https), options);

/** Looks at a request before anything else does, and refuses what no honest client sends. */
export function admitRequest(request: FastifyRequest, options: VisitOptions, crossSite: boolean): void {
  const { originalUrl, headers } = request;
  if (originalUrl.length > longestAddress) throw refuse('address-too-long');
  if (!wellFormed(originalUrl)) throw refuse('address-malformed');
  begin(request, originalUrl, new Cookies(headers.cookie, options.https), options);
  if (!crossSite && !fromThisSite(request.method, headers, request.host)) throw refuse('cross-site');
}
