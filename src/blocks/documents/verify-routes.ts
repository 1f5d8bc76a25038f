import { z } from 'zod';
import {
  anyone,
  api,
  type Context,
  file,
  type PageReply,
  page,
  type Route,
  redirect,
  view,
} from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { Standing } from './documents.ts';
import { certificatesPage, certificatesTitle } from './pages/certificates-page.ts';
import { type VerdictPageData, verdictPage, verdictTitle } from './pages/verdict-page.ts';
import { type Tried, verifyPage, verifyTitle } from './pages/verify-page.ts';
import { refuseDocument } from './refusal.ts';
import type { DocumentRoutes } from './routes.ts';
import { parseVerificationNumber } from './verification-number.ts';

const budget = 'verification';
const params = z.object({ number: z.string().max(120) });
const upload = { uploads: { kinds: ['pdf'], fileBytes: 10 * 1024 * 1024, files: 1 } } as const;

const malformed = words(
  '문서확인번호는 숫자 16자리입니다. 문서에 적힌 대로 다시 입력해 주세요.',
  'A verification number has 16 digits. Enter it as it is printed on the document.',
);
const noFile = words('확인할 PDF 파일을 골라 주세요.', 'Choose the PDF file to check.');

const refused = { 'file-type-refused': 'unreadable', 'too-large': 'too-large' } as const;

/** A file that the server will not take is here an answer like others, and is told as one. */
const withAnswers = (route: Route, answer: (ctx: Context, kind: 'unreadable' | 'too-large') => PageReply): Route => ({
  ...route,
  async run(incoming) {
    try {
      return await route.run(incoming);
    } catch (thrown) {
      const kind = thrown instanceof Refusal ? refused[thrown.code as keyof typeof refused] : undefined;
      if (kind === undefined) throw thrown;
      return answer(incoming.ctx, kind);
    }
  },
});

const verdictReply = z.object({
  state: z.enum(['valid', 'expired', 'revoked', 'unknown']),
  number: z.string().optional(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  issuedOn: z.iso.date().optional(),
  verifiableUntil: z.iso.date().optional(),
  revokedOn: z.iso.date().optional(),
  reason: z.string().optional(),
});

/** Public: is this document genuine, and does it still stand? Nothing is kept of what was asked. */
export function verifyRoutes(deps: DocumentRoutes): readonly Route[] {
  const { documents, jurisdiction, agencyName, keys, publicUrl } = deps;
  const { zone } = jurisdiction;

  const answer = (ctx: Context, found: Pick<VerdictPageData, 'verdict' | 'by'>): PageReply =>
    view({
      title: verdictTitle(found),
      unlisted: true,
      main: verdictPage(ctx, { ...found, zone, agencyName }),
    });
  const askAgain = (ctx: Context, tried: Tried): PageReply =>
    view({ title: verifyTitle, status: 422, unlisted: true, main: verifyPage(ctx, tried) });
  const notANumber = (typed: string): Tried => ({ field: 'number', typed, error: malformed });

  const told = (ctx: Context, standing: Standing) => ({
    state: standing.kind,
    number: standing.issued.number,
    title: ctx.say(standing.issued.title),
    issuer: ctx.say(agencyName(standing.issued.agency)),
    issuedOn: zone.dayOf(standing.issued.issuedAt),
    verifiableUntil: standing.issued.verifiableUntil,
    ...(standing.kind === 'revoked' && {
      revokedOn: zone.dayOf(standing.revokedAt),
      reason: ctx.say(standing.reason),
    }),
  });

  return [
    page({
      method: 'GET',
      path: '/verify',
      access: anyone,
      handle: ({ ctx }) => view({ title: verifyTitle, main: verifyPage(ctx), cache: { public: 300 } }),
    }),
    page({
      method: 'POST',
      path: '/verify',
      access: anyone,
      budget,
      body: 'form',
      handle({ ctx, form }) {
        const typed = form.text('number').slice(0, 120);
        const number = parseVerificationNumber(typed);
        return number === undefined ? askAgain(ctx, notANumber(typed)) : redirect(ctx.href(`/verify/${number}`));
      },
    }),
    page({
      method: 'GET',
      path: '/verify/certificates',
      access: anyone,
      handle: ({ ctx }) =>
        view({
          title: certificatesTitle,
          main: certificatesPage(ctx, { certificates: keys.certificates(), zone, publicUrl }),
          cache: { public: 300 },
        }),
    }),
    page({
      method: 'GET',
      path: '/verify/:number',
      access: anyone,
      budget,
      params,
      async handle({ ctx, params }) {
        const verdict = await documents.verifyNumber(params.number, ctx.now);
        return verdict === undefined
          ? askAgain(ctx, notANumber(params.number))
          : answer(ctx, { verdict, by: 'number' });
      },
    }),
    withAnswers(
      page({
        method: 'POST',
        path: '/verify/file',
        access: anyone,
        budget,
        body: upload,
        async handle({ ctx, form }) {
          const sent = form.files[0];
          if (sent === undefined) return askAgain(ctx, { field: 'file', typed: '', error: noFile });
          return answer(ctx, { verdict: await documents.verifyFile(sent.bytes, ctx.now), by: 'file' });
        },
      }),
      (ctx, kind) => answer(ctx, { verdict: { kind }, by: 'file' }),
    ),
    page({
      method: 'GET',
      path: '/.well-known/madang/ca.pem',
      access: anyone,
      handle: () =>
        file({
          content: Buffer.from(
            keys
              .certificates()
              .filter(c => c.purpose === 'authority')
              .map(c => c.pem)
              .join(''),
          ),
          type: 'application/x-pem-file',
          filename: 'ca.pem',
          disposition: 'attachment',
          cache: { public: 300 },
        }),
    }),
    page({
      method: 'GET',
      path: '/.well-known/jwks.json',
      access: anyone,
      handle: () =>
        file({
          content: Buffer.from(JSON.stringify(keys.jwks())),
          type: 'application/jwk-set+json',
          filename: 'jwks.json',
          disposition: 'attachment',
          cache: { public: 300 },
        }),
    }),
    api({
      method: 'GET',
      path: '/api/verify/:number',
      access: anyone,
      budget,
      shared: true,
      summary: words('문서확인번호로 문서 확인', 'Verify a document by its number'),
      params,
      replies: { 200: verdictReply },
      async handle({ ctx, params }) {
        const verdict = await documents.verifyNumber(params.number, ctx.now);
        if (verdict === undefined) throw refuseDocument('verification-number-malformed');
        const body: z.input<typeof verdictReply> = 'issued' in verdict ? told(ctx, verdict) : { state: 'unknown' };
        return { status: 200, body };
      },
    }),
  ];
}
