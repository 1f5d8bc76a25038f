import type { z } from 'zod';
import type { Words } from '../words/index.ts';
import { type Access, anyone } from './access.ts';
import type { Context } from './context.ts';
import { Form, readForm } from './form.ts';
import { idempotencyKey } from './idempotency-key.ts';
import type { Cache, JsonReply, PageReply, Reply } from './reply.ts';
import type { Submission, Uploads } from './upload.ts';
import { validated } from './validation.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a page takes: nothing, the raw fields, fields by a schema, or fields and files. */
export type PageBody = 'none' | 'form' | z.ZodType | { readonly uploads: Uploads };

/** A request as a route gets it, before anything about it is believed. */
export interface Incoming {
  readonly ctx: Context;
  readonly params: Readonly<Record<string, string>>;
  /** The parsed form or JSON document, undefined when there was none. */
  readonly body: unknown;
  readonly keyHeader: string | undefined;
  readSubmission(uploads: Uploads): Promise<Submission>;
}

/** What the API document tells of a route. */
export interface ApiDescription {
  readonly summary: Words;
  readonly params: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly body: z.ZodType | undefined;
  readonly replies: Readonly<Record<number, z.ZodType>>;
}

/** A route as the server runs it; made by `page` and `api`. */
export interface Route {
  readonly kind: 'page' | 'api';
  readonly method: Method;
  readonly path: string;
  readonly access: Pick<Access<unknown>, 'name' | 'security'>;
  /** Open to everyone, so that its answers may be cached for everyone. */
  readonly open: boolean;
  readonly accepts: 'nothing' | 'form' | 'multipart' | 'json';
  readonly uploads: Uploads | undefined;
  readonly budget: string | undefined;
  readonly crossSite: boolean;
  readonly shared: boolean;
  readonly description: ApiDescription | undefined;
  run(incoming: Incoming): Promise<Reply>;
}

type Raw = Readonly<Record<string, string>>;
type RawQuery = Readonly<Record<string, string | string[]>>;
type FormOf<B extends PageBody> = B extends 'form'
  ? Form
  : B extends z.ZodType
    ? z.output<B>
    : B extends { uploads: Uploads }
      ? Submission
      : undefined;

interface Common<Actor, P extends z.ZodType, Q extends z.ZodType> {
  /** Parameters are whole segments: `/services/:id`. */
  readonly path: `/${string}`;
  readonly access: Access<Actor>;
  readonly params?: P;
  readonly query?: Q;
  /** The name of the rate budget that requests to this route draw on. */
  readonly budget?: string;
  /** DANGER: takes changes sent by other sites' pages. Only for routes that other organisations call back and that prove the caller themselves. */
  readonly crossSite?: true;
}

export interface PageRequest<Actor, P, Q, F> {
  readonly ctx: Context;
  readonly actor: Actor;
  readonly params: P;
  readonly query: Q;
  readonly form: F;
  readonly idempotencyKey: string | undefined;
}

export interface PageDeclaration<Actor, P extends z.ZodType, Q extends z.ZodType, B extends PageBody>
  extends Common<Actor, P, Q> {
  readonly method: 'GET' | 'POST';
  readonly body?: B;
  handle(request: PageRequest<Actor, z.output<P>, z.output<Q>, FormOf<B>>): Promise<PageReply> | PageReply;
}

export interface ApiRequest<Actor, P, Q, B> {
  readonly ctx: Context;
  readonly actor: Actor;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly idempotencyKey: string | undefined;
}

type Replies = Readonly<Record<number, z.ZodType>>;
/** One of the declared replies: its status and a body of that status's schema. */
export type ApiReply<R extends Replies> = {
  [S in keyof R & number]: {
    readonly status: S;
    readonly body: z.input<R[S]>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly cache?: Cache;
  };
}[keyof R & number];

export interface ApiDeclaration<Actor, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends Replies>
  extends Common<Actor, P, Q> {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly summary: Words;
  readonly body?: B;
  readonly replies: R;
  /** Lets scripts of any site read it; only for open data. */
  readonly shared?: true;
  handle(
    request: ApiRequest<Actor, z.output<P>, z.output<Q>, z.output<B>>,
  ): Promise<ApiReply<NoInfer<R>>> | ApiReply<NoInfer<R>>;
}

/** A schema that was not declared leaves the raw strings; the casts say in types what the branch below does. */
const shaped = <S extends z.ZodType>(schema: S | undefined, raw: unknown): z.output<S> =>
  schema === undefined ? (raw as z.output<S>) : validated(schema, raw);

const isSchema = (body: PageBody): body is z.ZodType => typeof body === 'object' && 'safeParse' in body;

const queryOf = (ctx: Context): Form => {
  const mark = ctx.path.indexOf('?');
  return readForm(mark === -1 ? '' : ctx.path.slice(mark + 1));
};

async function contentOf(body: PageBody, incoming: Incoming): Promise<{ content: unknown; form: Form }> {
  if (typeof body === 'object' && 'uploads' in body) {
    const submission = await incoming.readSubmission(body.uploads);
    return { content: submission, form: submission.form };
  }
  const form = incoming.body instanceof Form ? incoming.body : new Form();
  if (isSchema(body)) return { content: validated(body, form.toObject()), form };
  return { content: body === 'form' ? form : undefined, form };
}

const acceptedBy = (body: PageBody): Route['accepts'] =>
  body === 'none' ? 'nothing' : typeof body === 'object' && 'uploads' in body ? 'multipart' : 'form';

function checkPath(path: string): void {
  if (!/^\/(?:[a-z0-9.:_-]+\/)*(?:[a-z0-9._-]*|:[a-zA-Z]+|\*)$/i.test(path))
    throw new Error(`not a route path: ${path}`);
}

/**
 * Declares a page. Admission comes first, then params, query and form are checked against their schemas, then `handle` runs.
 * A form field `key` is the idempotency key.
 *
 * @example
 * page({ method: 'GET', path: '/services/:id', access: anyone, params: z.object({ id: z.string().max(60) }), handle: … })
 */
export function page<
  Actor,
  P extends z.ZodType = z.ZodType<Raw>,
  Q extends z.ZodType = z.ZodType<RawQuery>,
  B extends PageBody = 'none',
>(declaration: PageDeclaration<Actor, P, Q, B>): Route {
  const { access, method, path } = declaration;
  const body: PageBody = declaration.body ?? 'none';
  checkPath(path);
  return {
    kind: 'page',
    method,
    path,
    access,
    open: Object.is(access, anyone),
    accepts: acceptedBy(body),
    uploads: typeof body === 'object' && 'uploads' in body ? body.uploads : undefined,
    budget: declaration.budget,
    crossSite: declaration.crossSite === true,
    shared: false,
    description: undefined,
    async run(incoming) {
      const { ctx } = incoming;
      const actor = await access.admit(ctx);
      const params = shaped(declaration.params, incoming.params);
      const query = shaped(declaration.query, queryOf(ctx).toObject());
      const { content, form } = await contentOf(body, incoming);
      const key = idempotencyKey(incoming.keyHeader, form.text('key'));
      return declaration.handle({ ctx, actor, params, query, form: content as FormOf<B>, idempotencyKey: key });
    },
  };
}

/**
 * Declares an API route: JSON in, JSON out. The body of a reply passes through its schema, so that nothing undeclared leaves.
 *
 * @example
 * api({ method: 'GET', path: '/api/services/:id', access: anyone, summary: words(…), replies: { 200: Service }, handle: … })
 */
export function api<
  Actor,
  R extends Replies,
  P extends z.ZodType = z.ZodType<Raw>,
  Q extends z.ZodType = z.ZodType<RawQuery>,
  B extends z.ZodType = z.ZodType<undefined>,
>(declaration: ApiDeclaration<Actor, P, Q, B, R>): Route {
  const { access, method, path, summary, params, query, body, replies } = declaration;
  checkPath(path);
  if (declaration.shared === true && !Object.is(access, anyone)) throw new Error(`only open data is shared: ${path}`);
  return {
    kind: 'api',
    method,
    path,
    access,
    open: Object.is(access, anyone),
    accepts: body === undefined ? 'nothing' : 'json',
    uploads: undefined,
    budget: declaration.budget,
    crossSite: declaration.crossSite === true,
    shared: declaration.shared === true,
    description: { summary, params, query, body, replies },
    async run(incoming) {
      const { ctx } = incoming;
      const actor = await access.admit(ctx);
      const reply: ApiReply<R> = await declaration.handle({
        ctx,
        actor,
        params: shaped(params, incoming.params),
        query: shaped(query, queryOf(ctx).toObject()),
        body: shaped(body, incoming.body),
        idempotencyKey: idempotencyKey(incoming.keyHeader, undefined),
      });
      return declared(reply, replies, path);
    },
  };
}

function declared(reply: Omit<JsonReply, 'kind'>, replies: Replies, path: string): JsonReply {
  const schema = replies[reply.status];
  if (schema === undefined) throw new Error(`${path} answered with an undeclared status ${reply.status}`);
  return { ...reply, kind: 'json', body: schema.parse(reply.body) };
}
