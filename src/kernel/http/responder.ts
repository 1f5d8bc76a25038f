import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../words/index.ts';
import { readAddress, writeAddress } from './address.ts';
import { type Failure, failureOf } from './failure.ts';
import { FrontDoor, type Tell } from './front-door.ts';
import { cacheKey, PageCache, Rendering } from './page-cache.ts';
import { problem, problemType } from './problem.ts';
import { refusalOfError } from './refusal-of-error.ts';
import type { Cache, DocumentReply, JsonReply, RedirectReply, Reply } from './reply.ts';
import type { Route } from './route.ts';
import { sendFile, sendPrivate, sendRendering } from './send.ts';
import type { ServerOptions } from './server-options.ts';
import type { Visit } from './visit.ts';

const htmlType = 'text/html; charset=utf-8';
const jsonType = 'application/json; charset=utf-8';
const openData = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } as const;

type Shared = { readonly seconds: number };

/** Turns replies and failures into answers, and keeps public pages. */
export class Responder {
  readonly #options: ServerOptions;
  readonly #cache: PageCache;
  readonly #standard: Language;
  readonly frontDoor: FrontDoor;

  constructor(options: ServerOptions, tell: Tell) {
    this.#options = options;
    this.#standard = options.config.standardLanguage ?? 'ko';
    const bytes = options.config.cacheBytes ?? 64 * 1024 * 1024;
    this.#cache = new PageCache(bytes / 2);
    this.frontDoor = new FrontDoor(bytes / 2, options.clock, tell);
  }

  /** A public page rendered before, if this visitor may have it: one who brought no cookie but those that shape a page. */
  kept(route: Route, visit: Visit): Rendering | undefined {
    if (!route.open || !isRead(visit) || !visit.cookies.impersonal) return undefined;
    return this.#cache.get(cacheKey(visit.ctx), visit.ctx.now);
  }

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    route: Route,
    answer: Reply,
  ): Promise<FastifyReply> {
    if (answer.kind === 'page') return this.#sendPage(request, reply, visit, route, answer);
    if (answer.kind === 'json') return this.#sendJson(request, reply, visit, route, answer);
    setCookies(reply, visit);
    if (answer.kind === 'redirect')
      return reply
        .code(303)
        .header('location', location(visit, answer, this.#standard))
        .send();
    return sendFile(request, reply, answer, sharing(route, visit, answer.cache) !== undefined);
  }

  async #sendPage(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    route: Route,
    page: DocumentReply,
  ): Promise<FastifyReply> {
    const bytes = Buffer.from(await this.#options.shell(visit.ctx, page));
    const status = page.status ?? 200;
    const shared = status === 200 ? sharing(route, visit, page.cache) : undefined;
    if (shared !== undefined)
      return this.#sendShared(request, reply, visit, route, new Rendering(htmlType, bytes, shared.seconds));
    setCookies(reply, visit);
    return sendPrivate(request, reply.code(status), htmlType, bytes);
  }

  async #sendJson(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    route: Route,
    answer: JsonReply,
  ): Promise<FastifyReply> {
    const bytes = Buffer.from(JSON.stringify(answer.body));
    const headers = { ...answer.headers, ...(route.shared ? openData : {}) };
    const shared = answer.status === 200 ? sharing(route, visit, answer.cache) : undefined;
    if (shared !== undefined)
      return this.#sendShared(request, reply, visit, route, new Rendering(jsonType, bytes, shared.seconds, headers));
    setCookies(reply, visit);
    return sendPrivate(request, reply.code(answer.status).headers(headers), jsonType, bytes);
  }

  async #sendShared(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    route: Route,
    rendering: Rendering,
  ): Promise<FastifyReply> {
    if (visit.cookies.impersonal) this.#cache.set(cacheKey(visit.ctx), rendering, visit.ctx.now);
    return this.sendKept(request, reply, visit, route, rendering);
  }

  /** Sends a public answer, and keeps it at the front door for whoever asks the same without a cookie. */
  async sendKept(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    route: Route,
    rendering: Rendering,
  ): Promise<FastifyReply> {
    const sent = await sendRendering(request, reply, rendering, vary(visit));
    if (route.budget === undefined && visit.ctx.method === 'GET')
      this.frontDoor.keep(asked(request), route.path, rendering, plainHeaders(reply), visit.ctx.now);
    return sent;
  }

  /** Answers a failure: a problem document to programs, a page to people, sign-in to those who must sign in first. */
  async fail(request: FastifyRequest, reply: FastifyReply, visit: Visit, thrown: unknown): Promise<FastifyReply> {
    const failure = failureOf(refusalOfError(thrown));
    if (failure.status === 500) this.#logFault(request, thrown);
    if (failure.status === 503 || failure.status === 500)
      reply.header('retry-after', reply.getHeader('retry-after') ?? 30);
    reply.headers({ 'cache-control': 'private, no-store' });
    for (const name of ['etag', 'vary', 'content-encoding', 'content-disposition']) reply.removeHeader(name);
    if (failure.code === 'method-not-allowed') reply.header('allow', String(failure.facts.allow));
    if (visit.isApi || visit.ctx.asksData) return this.#sendProblem(reply, visit, failure);
    if (failure.status === 401) return this.#toSignIn(reply, visit);
    return this.#sendErrorPage(request, reply, visit, failure);
  }

  #sendProblem(reply: FastifyReply, { ctx }: Visit, failure: Failure): FastifyReply {
    const body = Buffer.from(JSON.stringify(problem(failure, ctx.language, ctx.requestId)));
    return reply.code(failure.status).header('content-language', ctx.language).type(problemType).send(body);
  }

  #toSignIn(reply: FastifyReply, visit: Visit): FastifyReply {
    const { ctx } = visit;
    setCookies(reply, visit);
    const signIn = this.#options.config.signInPath ?? '/sign-in';
    return reply
      .code(303)
      .header('location', ctx.href(`${signIn}?next=${encodeURIComponent(ctx.here)}`))
      .send();
  }

  async #sendErrorPage(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    failure: Failure,
  ): Promise<FastifyReply> {
    try {
      const text = await this.#options.shell(visit.ctx, this.#options.errorPage(visit.ctx, failure));
      setCookies(reply, visit);
      return reply.code(failure.status).type(htmlType).send(Buffer.from(text));
    } catch (thrown) {
      // The shell itself is what fails (it may need the database), so this page stands alone.
      this.#logFault(request, thrown);
      const text = `${failure.words[visit.ctx.language]}\n${visit.ctx.requestId}\n`;
      return reply.code(failure.status).type('text/plain; charset=utf-8').send(Buffer.from(text));
    }
  }

  #logFault(request: FastifyRequest, error: unknown): void {
    const route = request.routeOptions.url ?? 'none';
    this.#options.telemetry.log.error('request failed', {
      requestId: request.id,
      route,
      method: request.method,
      error,
    });
  }
}

// The router sees an address without its language; the front door must see it with.
const asked = ({ method, originalUrl: url, headers }: FastifyRequest) => ({ method, url, headers });

/** The headers of an answer but for those that depend on its encoding. */
function plainHeaders(reply: FastifyReply): OutgoingHttpHeaders {
  const plain = Object.entries(reply.getHeaders()).filter(([name]) => !encodingHeaders.has(name));
  return Object.fromEntries(plain.map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]));
}

const encodingHeaders = new Set(['content-encoding', 'content-length', 'content-type']);

const isRead = ({ ctx }: Visit): boolean => ctx.method === 'GET' || ctx.method === 'HEAD';

// The whole rule of public caching: a route open to everyone, a reply that asks for it, and nobody's cookie touched on the way.
function sharing(route: Route, visit: Visit, cache: Cache | undefined): Shared | undefined {
  if (typeof cache !== 'object' || !route.open || !isRead(visit) || visit.cookies.personal) return undefined;
  return { seconds: cache.public };
}

// Pages depend on cookies (who is signed in, how pages look), APIs on the language header; the home page is also where visitors are sent by it.
export const vary = ({ isApi, ctx }: Visit): string =>
  isApi || ctx.path === '/' ? 'Accept-Encoding, Accept-Language, Cookie' : 'Accept-Encoding, Cookie';

function setCookies(reply: FastifyReply, visit: Visit): void {
  const cookies = visit.cookies.headers();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}

// A handler that has already put the language in front is not given it twice.
function location({ ctx }: Visit, { location: target, away, language }: RedirectReply, standard: Language): string {
  if (away) return target;
  const address = readAddress(target, standard);
  if (language !== undefined) return writeAddress({ language, path: address.path }, standard);
  return address.language === standard ? ctx.href(target) : target;
}
