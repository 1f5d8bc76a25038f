import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Clock, Instant } from '../time/index.ts';
import { chosenEncoding, type Encoding, matches } from './encoding.ts';
import { LeastRecent } from './least-recent.ts';
import type { Rendering } from './page-cache.ts';

/** What is told of an answer given at the front door: the same as of any other. */
export type Tell = (answer: {
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}) => void;

/** A request as it came: its address before any rewriting. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

interface Kept {
  readonly rendering: Rendering;
  readonly route: string;
  readonly until: number;
  readonly headers: OutgoingHttpHeaders;
  /** The bytes by encoding, as they become ready. */
  readonly bodies: Map<Encoding | undefined, Buffer>;
}

/**
 * Answers again what was just answered to a visitor without cookies, before anything else looks at the request: the same address
 * and language header, a plain GET. Everything else goes the long way.
 */
export class FrontDoor {
  readonly #pages: LeastRecent<Kept>;
  readonly #clock: Clock;
  readonly #tell: Tell;

  constructor(bytes: number, clock: Clock, tell: Tell) {
    this.#pages = new LeastRecent(bytes);
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Keeps a public answer. The caller vouches that it was rendered for a visitor without any cookie, on a route without a budget. */
  keep(request: Asked, route: string, rendering: Rendering, headers: OutgoingHttpHeaders, now: Instant): void {
    const key = keyOf(request);
    if (key === undefined) return;
    const bodies = new Map<Encoding | undefined, Buffer>([[undefined, rendering.bytes]]);
    const kept = { rendering, route, headers, bodies, until: now + rendering.seconds * 1000 };
    // Both encodings together take less than the plain bytes again.
    this.#pages.set(key, kept, rendering.bytes.length * 2 + key.length * 2);
    for (const encoding of ['br', 'gzip'] as const)
      rendering.in(encoding)?.then(
        body => bodies.set(encoding, body),
        () => {},
      );
  }

  /** Answers the request, or says that it must go the long way. */
  open(request: IncomingMessage, response: ServerResponse): boolean {
    const began = performance.now();
    const key = keyOf(request);
    const kept = key === undefined ? undefined : this.#pages.get(key);
    if (kept === undefined || kept.until <= this.#clock()) return false;
    const encoding = kept.bodies.size > 1 ? chosenEncoding(request.headers['accept-encoding']) : undefined;
    const body = kept.bodies.get(encoding);
    if (body === undefined) return false;
    const unchanged = matches(request.headers['if-none-match'], kept.rendering.tag);
    const status = unchanged ? 304 : 200;
    if (unchanged) response.writeHead(304, kept.headers).end();
    else
      response
        .writeHead(200, {
          ...kept.headers,
          'content-type': kept.rendering.type,
          'content-length': body.length,
          ...(encoding && { 'content-encoding': encoding }),
        })
        .end(body);
    const milliseconds = performance.now() - began;
    this.#tell({ requestId: randomUUID(), route: kept.route, status, milliseconds });
    return true;
  }
}

/** What an answer at the front door may depend on; nothing when the request is not of the plainest kind. */
function keyOf({ method, url, headers }: Asked): string | undefined {
  if (method !== 'GET' || headers.cookie !== undefined || url === undefined) return undefined;
  return `${url}\n${headers['accept-language'] ?? ''}`;
}
