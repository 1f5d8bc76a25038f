import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type InjectOptions } from 'fastify';
import { pickLanguage } from '../words/index.ts';
import { longestAddress, readAddress, wellFormed } from './address.ts';
import { checkBody, readBodies } from './body.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { readCookies } from './cookies.ts';
import { entityTag } from './encoding.ts';
import { languageRoute } from './language-route.ts';
import { methodFinder } from './path-match.ts';
import { limiters, standardBudgets } from './rate-limit.ts';
import { refuse } from './refuse.ts';
import { Responder } from './responder.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { sendAsset } from './send.ts';
import type { ServerOptions } from './server-options.ts';
import { readSubmission } from './upload.ts';
import { admitRequest, type VisitOptions, visitOf } from './visit.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly route?: Route;
  }
}

export interface Listening {
  readonly port: number;
  readonly url: string;
}

export type InjectedResponse = Awaited<ReturnType<FastifyInstance['inject']>>;

export interface Server {
  /** What it answers. */
  readonly routes: readonly Route[];
  /** Port 0 takes any free port. */
  listen(port: number, host?: string): Promise<Listening>;
  /** Runs a request through the server without a socket. */
  inject(request: InjectOptions | string): Promise<InjectedResponse>;
  /** Stops taking requests, lets running ones finish within the configured time, then cuts what is left. */
  close(): Promise<void>;
}

const newApp = ({ config }: ServerOptions, standardLanguage: VisitOptions['standardLanguage']): FastifyInstance =>
  Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: typeof config.trustProxy === 'object' ? [...config.trustProxy] : (config.trustProxy ?? false),
    bodyLimit: config.bodyBytes ?? 1024 * 1024,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16 * 1024 },
    clientErrorHandler: answerBrokenRequest,
    // A broken address must still pass our own checks and headers, so it is routed to where nothing is.
    rewriteUrl: (request: IncomingMessage) => routable(request.url ?? '', standardLanguage),
    routerOptions: { maxParamLength: longestAddress, querystringParser: () => ({}) },
  });

function routable(url: string, standardLanguage: VisitOptions['standardLanguage']): string {
  if (url.length > longestAddress || !wellFormed(url)) return '/.broken';
  return readAddress(url, standardLanguage).path;
}

class Assembly {
  readonly #options: ServerOptions;
  readonly #visits: VisitOptions;
  readonly #responder: Responder;
  readonly #counters: ReturnType<typeof countersOf>;
  readonly #app: FastifyInstance;
  readonly #routes: readonly Route[];
  readonly #methodsOf: (path: string) => readonly string[];

  constructor(options: ServerOptions) {
    const standardLanguage = options.config.standardLanguage ?? 'ko';
    this.#options = options;
    this.#routes = [...options.routes, languageRoute];
    this.#methodsOf = methodFinder(this.#routes);
    this.#visits = {
      https: options.config.publicUrl.startsWith('https:'),
      clock: options.clock,
      standardLanguage,
      readable: path => this.#methodsOf(path).includes('GET'),
    };
    this.#counters = countersOf(options);
    const { requests, seconds } = this.#counters;
    this.#responder = new Responder(options, ({ requestId, route, status, milliseconds }) => {
      requests.add({ method: 'GET', route, status });
      seconds.observe(milliseconds / 1000, { route });
      options.telemetry.log.info('request', { requestId, method: 'GET', route, status, ms: tenths(milliseconds) });
    });
    this.#app = newApp(options, standardLanguage);
  }

  /** What was just answered to anyone is answered again before the request is looked at closer. */
  openFrontDoor(): void {
    const [usual] = this.#app.server.listeners('request') as RequestListener[];
    if (usual === undefined) throw new Error('the server listens to no request');
    this.#app.server.removeAllListeners('request');
    this.#app.server.on('request', (request, response) => {
      if (!this.#responder.frontDoor.open(request, response)) usual(request, response);
    });
  }

  get routes(): readonly Route[] {
    return this.#routes;
  }

  async build(): Promise<FastifyInstance> {
    await readCookies(this.#app);
    await readBodies(this.#app);
    this.#watch();
    this.#admit();
    this.#answerErrors();
    await this.#addRoutes();
    this.#addAssets();
    return this.#app;
  }

  #watch(): void {
    const { log } = this.#options.telemetry;
    const { requests, seconds } = this.#counters;
    this.#app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      const { method, id: requestId } = request;
      const { statusCode: status, elapsedTime } = reply;
      requests.add({ method, route, status });
      seconds.observe(elapsedTime / 1000, { route });
      log.info('request', { requestId, method, route, status, ms: tenths(elapsedTime) });
    });
  }

  #admit(): void {
    const headers = securityHeaders(this.#visits.https);
    this.#app.addHook('onRequest', async (request, reply) => {
      reply.headers(headers);
      admitRequest(request, this.#visits, request.routeOptions.config?.route?.crossSite === true);
    });
  }

  #answerErrors(): void {
    const fail = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
      this.#responder.fail(request, reply, visitOf(request, this.#visits), thrown);
    this.#app.setErrorHandler((thrown, request, reply) => fail(thrown, request, reply));
    this.#app.setNotFoundHandler(async (request, reply) => {
      const methods = this.#methodsOf(request.url.split('?', 1)[0] ?? '');
      if (methods.length === 0) throw refuse('not-found');
      if (request.method !== 'OPTIONS') throw refuse('method-not-allowed', { allow: methods.join(', ') });
      return reply.code(204).header('allow', methods.join(', ')).send();
    });
  }

  async #addRoutes(): Promise<void> {
    const budgets = await limiters(this.#app, { ...standardBudgets, ...this.#options.config.budgets });
    for (const route of this.#routes) {
      const limiter = route.budget === undefined ? undefined : budgets.get(route.budget);
      if (route.budget !== undefined && limiter === undefined)
        throw new Error(`no budget ${route.budget} for ${route.path}`);
      this.#app.route({
        method: route.method,
        url: route.path,
        config: { route },
        onRequest: async (request, reply) => {
          await limiter?.(request, reply);
          if (route.method !== 'GET') checkBody(request, route, this.#options.config.bodyBytes ?? 1024 * 1024);
        },
        handler: (request, reply) => this.#run(route, request, reply),
      });
    }
  }

  async #run(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const visit = visitOf(request, this.#visits);
    if (this.#prefersAnother(request)) return this.#toPreferred(reply, request);
    const kept = this.#responder.kept(route, visit);
    if (kept !== undefined) return this.#responder.sendKept(request, reply, visit, route, kept);
    const keyHeader = request.headers['idempotency-key'];
    const answer = await route.run({
      ctx: visit.ctx,
      params: pathParams(request.params),
      body: request.body,
      keyHeader: typeof keyHeader === 'string' ? keyHeader : undefined,
      readSubmission: uploads => readSubmission(request, uploads),
    });
    return this.#responder.send(request, reply, visit, route, answer);
  }

  // Only at the front door, and only for those who have not chosen yet; every other address says its language itself.
  #prefersAnother(request: FastifyRequest): boolean {
    const { cookies } = visitOf(request, this.#visits);
    if (request.originalUrl !== '/' || request.method !== 'GET' || cookies.peek('lang') !== undefined) return false;
    const header = request.headers['accept-language'];
    return (
      header !== undefined && pickLanguage(header, this.#visits.standardLanguage) !== this.#visits.standardLanguage
    );
  }

  #toPreferred(reply: FastifyReply, request: FastifyRequest): FastifyReply {
    const language = pickLanguage(request.headers['accept-language'], this.#visits.standardLanguage);
    return reply
      .code(303)
      .headers({ location: `/${language}/`, vary: 'Accept-Language, Cookie' })
      .send();
  }

  #addAssets(): void {
    for (const asset of this.#options.assets ?? []) {
      const tag = entityTag(asset.bytes);
      this.#app.get(asset.url, (request, reply) => sendAsset(request, reply, asset, tag));
    }
  }
}

const countersOf = ({ telemetry: { metrics } }: ServerOptions) => ({
  requests: metrics.counter('http_requests_total', 'Requests answered.'),
  seconds: metrics.histogram('http_request_duration_seconds', 'From the first byte in to the last byte out.'),
});

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

// Fastify types params as unknown; its router only ever puts strings there.
const pathParams = (params: unknown): Readonly<Record<string, string>> => ({ ...(params as Record<string, string>) });

/**
 * Builds the server over its routes. Refuses at start what could only fail later: a route declared twice, an unknown budget.
 *
 * @example
 * const server = await createServer({ routes, shell, errorPage, clock: systemClock, telemetry, config: { publicUrl } });
 * const { url } = await server.listen(8080);
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const assembly = new Assembly(options);
  const app = await assembly.build();
  let closing = false;
  // A connection kept alive by an answer given while closing would hold the server until it times out.
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  await app.ready();
  assembly.openFrontDoor();
  return {
    routes: assembly.routes,
    async listen(port, host = '127.0.0.1') {
      const url = await app.listen({ port, host });
      const address = app.server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      options.telemetry.log.info('listening', { port: actual });
      return { port: actual, url };
    },
    inject: request => app.inject(request),
    async close() {
      closing = true;
      const cut = setTimeout(() => app.server.closeAllConnections(), options.config.closeMilliseconds ?? 10_000);
      await app.close().finally(() => clearTimeout(cut));
    },
  };
}
