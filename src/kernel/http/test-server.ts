import { z } from 'zod';
import { html, htmlDocument, plainDisplay } from '../html/index.ts';
import { silentTelemetry, type Telemetry } from '../telemetry/index.ts';
import { type Instant, systemClock } from '../time/index.ts';
import { words } from '../words/index.ts';
import {
  type Access,
  anyone,
  api,
  createServer,
  type DocumentReply,
  file,
  leaveSite,
  page,
  type Route,
  redirect,
  refuse,
  type Server,
  type ServerConfig,
  type ServerOptions,
  view,
} from './index.ts';

/** Admits whoever carries a session cookie; a stand-in for a room that keeps sessions. */
export const signedIn: Access<string> = {
  name: 'signed-in',
  security: 'session',
  async admit(ctx) {
    const session = ctx.cookie('session');
    if (session === undefined) throw refuse('sign-in-needed');
    return session;
  },
};

const long = '가나다라마바사 '.repeat(200);
export const counted = { home: 0 };

export const routes: readonly Route[] = [
  page({
    method: 'GET',
    path: '/',
    access: anyone,
    handle: () => {
      counted.home += 1;
      return view({ title: words('첫 화면', 'Home'), main: html`<p>${long}</p>`, cache: { public: 60 } });
    },
  }),
  page({
    method: 'GET',
    path: '/services/:id',
    access: anyone,
    params: z.object({ id: z.string().max(60) }),
    query: z.object({ page: z.coerce.number().int().min(1).default(1) }),
    handle: ({ ctx, params, query }) =>
      view({ title: params.id, main: html`<p>${params.id} ${query.page} ${ctx.path} ${ctx.href('/x')}</p>` }),
  }),
  page({
    method: 'GET',
    path: '/me',
    access: signedIn,
    handle: ({ actor }) => view({ title: 'me', main: html`<p>${actor}</p>`, cache: { public: 60 } }),
  }),
  page({
    method: 'GET',
    path: '/greeting',
    access: anyone,
    handle: ({ ctx }) =>
      view({ title: 'hello', main: html`<p>hello ${ctx.cookie('session') ?? 'visitor'}</p>`, cache: { public: 60 } }),
  }),
  page({
    method: 'POST',
    path: '/apply',
    access: anyone,
    body: 'form',
    handle: ({ form, idempotencyKey }) =>
      redirect(`/done?a=${encodeURIComponent(form.text('a'))}&key=${idempotencyKey ?? ''}`),
  }),
  page({
    method: 'POST',
    path: '/typed',
    access: anyone,
    body: z.object({ name: z.string().min(2), code: z.string().regex(/^[A-Z]{3}$/) }),
    handle: ({ form }) => view({ title: 'typed', main: html`<p>${form.name}</p>` }),
  }),
  page({
    method: 'POST',
    path: '/upload',
    access: anyone,
    body: { uploads: { kinds: ['pdf', 'png'], fileBytes: 2000, files: 2 } },
    handle: ({ form }) =>
      view({
        title: 'upload',
        main: html`<p>${form.form.text('note')}|${form.files.map(f => `${f.filename} ${f.kind} ${f.bytes.length}`).join(';')}</p>`,
      }),
  }),
  page({
    method: 'GET',
    path: '/go',
    access: anyone,
    query: z.object({ next: z.string() }),
    handle: ({ query }) => redirect(query.next),
  }),
  page({ method: 'GET', path: '/away', access: anyone, handle: () => leaveSite(new URL('https://pay.example/start')) }),
  page({ method: 'POST', path: '/callback', access: anyone, crossSite: true, handle: () => redirect('/') }),
  page({
    method: 'POST',
    path: '/sign-in',
    access: anyone,
    budget: 'sign-in',
    handle: ({ ctx }) => {
      ctx.setCookie('session', 'abc');
      return redirect('/');
    },
  }),
  page({
    method: 'GET',
    path: '/paper',
    access: anyone,
    handle: () => file({ content: Buffer.from('%PDF-1.7'), type: 'application/pdf', filename: '주민등록표 등본.pdf' }),
  }),
  page({
    method: 'GET',
    path: '/script',
    access: anyone,
    handle: () =>
      file({
        content: Buffer.from('<script>1</script>'),
        type: 'text/html',
        filename: 'a".html',
        disposition: 'inline',
      }),
  }),
  page({
    method: 'GET',
    path: '/broken',
    access: anyone,
    handle: () => {
      throw new Error('secret 900101-1234567');
    },
  }),
  page({
    method: 'GET',
    path: '/slow',
    access: anyone,
    async handle() {
      await new Promise(resolve => setTimeout(resolve, 300));
      return view({ title: 'slow', main: html`<p>slow</p>` });
    },
  }),
  api({
    method: 'GET',
    path: '/api/open',
    access: anyone,
    shared: true,
    summary: words('열린 자료', 'Open data'),
    replies: { 200: z.object({ name: z.string() }) },
    handle: ({ ctx }) => {
      const body = { name: ctx.language, secret: 'never declared' };
      return { status: 200, body, cache: { public: 60 } };
    },
  }),
  api({
    method: 'POST',
    path: '/api/items/:id',
    access: anyone,
    params: z.object({ id: z.string().max(10) }),
    query: z.object({ dry: z.enum(['yes', 'no']).optional() }),
    body: z.object({
      name: z.string().min(2),
      code: z.string().regex(/^[A-Z]{3}$/),
      count: z.number().int().min(1).max(9),
      email: z.email().optional(),
    }),
    summary: words('하나 만들기', 'Make one'),
    replies: { 201: z.object({ id: z.string(), key: z.string().nullable() }), 409: z.object({ code: z.string() }) },
    handle: ({ params, idempotencyKey }) => ({ status: 201, body: { id: params.id, key: idempotencyKey ?? null } }),
  }),
  api({
    method: 'GET',
    path: '/api/mine',
    access: signedIn,
    summary: words('내 것', 'Mine'),
    replies: { 200: z.object({}) },
    handle: () => ({ status: 200, body: {} }),
  }),
  api({
    method: 'GET',
    path: '/api/broken',
    access: anyone,
    summary: words('고장', 'Broken'),
    replies: { 200: z.object({}) },
    handle: () => {
      throw new Error('secret 900101-1234567');
    },
  }),
];

export interface TestServerOptions {
  readonly config?: Partial<ServerConfig>;
  readonly telemetry?: Telemetry;
  readonly now?: () => number;
  readonly routes?: readonly Route[];
  readonly shell?: ServerOptions['shell'];
  readonly assets?: ServerOptions['assets'];
}

const shell: ServerOptions['shell'] = (ctx, { title, main }: DocumentReply) =>
  htmlDocument({
    language: ctx.language,
    title: typeof title === 'string' ? title : ctx.say(title),
    siteName: 'Test',
    body: main,
    display: plainDisplay,
    assets: { css: '/a.css', js: '/a.js' },
  });

/** A whole server over a few routes, in a plain shell; for the tests of this room. */
export function testServer(options: TestServerOptions = {}): Promise<Server> {
  const { now } = options;
  return createServer({
    routes: options.routes ?? routes,
    config: { publicUrl: 'http://localhost', ...options.config },
    clock: now === undefined ? systemClock : () => now() as Instant,
    telemetry: options.telemetry ?? silentTelemetry(),
    shell: options.shell ?? shell,
    errorPage: (ctx, failure) =>
      view({
        title: failure.code,
        main: html`<h1>${ctx.say(failure.words, failure.facts)}</h1><p>${ctx.requestId}</p><ul>${failure.errors.map(e => html`<li>${e.path}: ${e.message[ctx.language]}</li>`)}</ul>`,
      }),
    ...(options.assets === undefined ? {} : { assets: options.assets }),
  });
}
