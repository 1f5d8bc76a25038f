import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Access, api, type Context, file, page, type Route, view } from '../../kernel/http/index.ts';
import type { TransparencyLog } from '../../kernel/log/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import type { Jurisdiction } from '../language/index.ts';
import type { Asker, Exchange, ReceiptPage } from './exchange.ts';
import { countedFrom } from './pages/access-counts.ts';
import { accessPage } from './pages/access-page.ts';
import { receiptPlace } from './place.ts';
import { receiptCsv, receiptJson, receiptsJson } from './receipt-file.ts';
import { receiptWords } from './receipt-words.ts';
import { refuseExchange } from './refusal.ts';

export interface ExchangeRoutes {
  readonly jurisdiction: Jurisdiction;
  readonly exchange: Exchange;
  readonly citizen: Access<CitizenSession>;
  readonly unitName: (unit: string) => Words;
  /** Where the person can look at a case, if it is their own: `/my/applications/…`. */
  readonly pathOfCase: (person: string, caseId: string) => Promise<string | undefined>;
  /** The public log; without it no proofs are handed out. */
  readonly log?: Pick<TransparencyLog, 'proof'>;
}

const perPage = 20;
const query = z.object({ after: receiptPlace.optional(), who: z.enum(['all', 'others']).default('others') });
const bothWords = z.object({ ko: z.string(), en: z.string() });
const receipt = z.object({
  id: z.string(),
  at: z.string(),
  own: z.boolean(),
  who: bothWords,
  unit: z.string().optional(),
  basis: z.object({ id: z.string(), name: bothWords, law: bothWords.optional() }),
  facts: z.array(z.string()),
  case: z.string().optional(),
  reason: bothWords.optional(),
});

const askerOf = (session: CitizenSession): Asker => ({ session: session.tokenHash });

/** Who looked at one's data: as a page, to download, and for programs. */
export function exchangeRoutes(deps: ExchangeRoutes): readonly Route[] {
  const { jurisdiction, exchange, citizen, unitName, log } = deps;
  const tell = receiptWords(jurisdiction, unitName);

  async function ownCases(person: string, { receipts }: ReceiptPage): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(receipts.flatMap(r => r.case ?? []))];
    const paths = await Promise.all(ids.map(async id => [id, await deps.pathOfCase(person, id)] as const));
    return new Map(paths.flatMap(([id, path]) => (path === undefined ? [] : [[id, path]])));
  }

  const countsOf = (ctx: Context, asker: Asker) => {
    const { zone } = jurisdiction;
    return exchange.receiptCounts(asker, zone.at(countedFrom(zone.dayOf(ctx.now)), 0), zone);
  };

  return [
    page({
      method: 'GET',
      path: '/my/access',
      access: citizen,
      query,
      async handle({ ctx, actor, query: { after, who: whose } }) {
        const asker = askerOf(actor);
        const found = await exchange.receipts(asker, after, perPage, whose);
        const cases = await ownCases(actor.person, found);
        const counts = after === undefined ? await countsOf(ctx, asker) : undefined;
        return view({
          title: words('누가 내 정보를 봤나', 'Who looked at my data'),
          unlisted: true,
          main: accessPage(ctx, {
            jurisdiction,
            page: found,
            counts,
            whose,
            after,
            tell,
            cases,
            unitName,
            provable: log !== undefined,
          }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/access/:id/proof',
      access: citizen,
      params: z.object({ id: z.uuid() }),
      async handle({ actor, params: { id } }) {
        const found = await exchange.receipt(askerOf(actor), id);
        if (!found) throw refuseExchange('receipt-not-found');
        const proof = await log?.proof('receipt', id);
        if (proof === undefined) throw refuseExchange('proof-not-ready');
        return file({
          content: Buffer.from(
            `${JSON.stringify({ kind: 'receipt', id, record: found.record, proof }, undefined, 2)}\n`,
          ),
          type: 'application/json; charset=utf-8',
          filename: `receipt-${id}.json`,
          disposition: 'attachment',
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/access.csv',
      access: citizen,
      handle: ({ ctx, actor }) =>
        file({
          content: Readable.from(receiptCsv({ exchange, asker: askerOf(actor), tell }, ctx.language)),
          type: 'text/csv; charset=utf-8',
          filename: `access-${jurisdiction.zone.dayOf(ctx.now)}.csv`,
          disposition: 'attachment',
        }),
    }),
    page({
      method: 'GET',
      path: '/my/access.json',
      access: citizen,
      handle: ({ ctx, actor }) =>
        file({
          content: Readable.from(receiptsJson({ exchange, asker: askerOf(actor), tell })),
          type: 'application/json; charset=utf-8',
          filename: `access-${jurisdiction.zone.dayOf(ctx.now)}.json`,
          disposition: 'attachment',
        }),
    }),
    api({
      method: 'GET',
      path: '/api/my/access',
      access: citizen,
      budget: 'api',
      summary: words('누가 내 정보를 봤나', 'Who looked at my data'),
      query: query.extend({ lang: z.string().optional() }),
      replies: { 200: z.object({ receipts: z.array(receipt), next: z.string().nullable() }) },
      async handle({ actor, query: { after, who: whose } }) {
        const found = await exchange.receipts(askerOf(actor), after, perPage, whose);
        return {
          status: 200,
          body: { receipts: found.receipts.map(r => receiptJson(r, tell(r))), next: found.next ?? null },
        };
      },
    }),
  ];
}
