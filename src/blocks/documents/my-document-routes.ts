import { z } from 'zod';
import { api, file, page, type Route, view } from '../../kernel/http/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { Place, Standing } from './documents.ts';
import { documentPage } from './pages/document-page.ts';
import { myDocumentsPage, myDocumentsTitle } from './pages/my-documents-page.ts';
import { refuseDocument } from './refusal.ts';
import type { DocumentRoutes } from './routes.ts';

const perPage = 20;
const params = z.object({ id: z.uuid() });
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Where a page of the list starts: time and id of the last document before it. */
const after = z
  .string()
  .regex(new RegExp(`^\\d{1,13}~${uuid}$`))
  .optional();

const placeOf = (text: string | undefined): Place | undefined => {
  const [at, id] = text?.split('~') ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at) as Instant, id };
};

const listed = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      state: z.enum(['valid', 'expired', 'revoked']),
      number: z.string(),
      verification: z.string(),
      title: z.string(),
      issuer: z.string(),
      issuedOn: z.iso.date(),
      verifiableUntil: z.iso.date(),
      case: z.string(),
      file: z.string(),
    }),
  ),
  next: z.string().nullable(),
});

/** A person's own documents; another person's is not found. */
export function myDocumentRoutes(deps: DocumentRoutes): readonly Route[] {
  const { documents, jurisdiction, agencyName, log, citizen } = deps;
  const { zone } = jurisdiction;

  async function pageOf(person: string, from: string | undefined, now: Instant) {
    const found = await documents.standings(person, placeOf(from), perPage + 1, now);
    const last: Standing | undefined = found[perPage - 1];
    return {
      documents: found.slice(0, perPage),
      next: found.length > perPage && last ? `${last.issued.issuedAt}~${last.issued.id}` : undefined,
    };
  }

  return [
    page({
      method: 'GET',
      path: '/my/documents',
      access: citizen,
      query: z.object({ after }),
      async handle({ ctx, actor, query }) {
        const found = await pageOf(actor.person, query.after, ctx.now);
        return view({
          title: myDocumentsTitle,
          unlisted: true,
          main: myDocumentsPage(ctx, { ...found, after: query.after, zone, agencyName }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/documents/:id',
      access: citizen,
      params,
      async handle({ ctx, actor, params }) {
        const standing = await documents.standing(actor.person, params.id, ctx.now);
        if (!standing) throw refuseDocument('document-not-found');
        const leaf = await log.find('document', params.id);
        return view({
          title: standing.issued.title,
          unlisted: true,
          main: documentPage(ctx, { standing, zone, agencyName, leaf }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/documents/:id/file',
      access: citizen,
      params,
      query: z.object({ inline: z.literal('1').optional() }),
      async handle({ actor, params, query }) {
        const [issued, content] = await Promise.all([
          documents.find(actor.person, params.id),
          documents.bytes(actor.person, params.id),
        ]);
        if (!issued || !content) throw refuseDocument('document-not-found');
        return file({
          content,
          type: 'application/pdf',
          filename: `${issued.title[issued.language]} ${issued.number}.pdf`,
          disposition: query.inline === '1' ? 'inline' : 'attachment',
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/documents/:id/proof',
      access: citizen,
      params,
      async handle({ actor, params: { id } }) {
        const record = await documents.record(actor.person, id);
        if (record === undefined) throw refuseDocument('document-not-found');
        const proof = await log.proof('document', id);
        if (proof === undefined) throw refuseDocument('document-proof-not-ready');
        return file({
          content: Buffer.from(`${JSON.stringify({ kind: 'document', id, record, proof }, undefined, 2)}\n`),
          type: 'application/json; charset=utf-8',
          filename: `document-${id}.json`,
          disposition: 'attachment',
        });
      },
    }),
    api({
      method: 'GET',
      path: '/api/my/documents',
      access: citizen,
      budget: 'api',
      summary: words('나의 문서', 'My documents'),
      query: z.object({ after, lang: z.string().optional() }),
      replies: { 200: listed },
      async handle({ ctx, actor, query }) {
        const found = await pageOf(actor.person, query.after, ctx.now);
        const told = ({ kind, issued }: Standing) => ({
          id: issued.id,
          state: kind,
          number: issued.number,
          verification: issued.verification,
          title: ctx.say(issued.title),
          issuer: ctx.say(agencyName(issued.agency)),
          issuedOn: zone.dayOf(issued.issuedAt),
          verifiableUntil: issued.verifiableUntil,
          case: issued.caseId,
          file: `/my/documents/${issued.id}/file`,
        });
        return { status: 200, body: { documents: found.documents.map(told), next: found.next ?? null } };
      },
    }),
  ];
}
