import { z } from 'zod';
import { type Context, type PageReply, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { say, type Words, words } from '../../kernel/words/index.ts';
import type { OfficialSession } from '../identity/index.ts';
import { textIn } from './benefit.ts';
import type { BenefitOfficial } from './benefits.ts';
import { readCorrection } from './correction.ts';
import { type CorrectionPageData, correctionPage } from './pages/correction-page.ts';
import { deskListPage, deskListTitle } from './pages/desk-list-page.ts';
import { type BenefitDeskData, benefitDeskPage } from './pages/desk-page.ts';
import type { Origin } from './proposal.ts';
import { refuseBenefit } from './refusal.ts';
import type { BenefitsRoutes } from './routes.ts';

const perPage = 50;
const params = z.object({ id: z.string().max(60) });
const keyShape = z.string().regex(/^[A-Za-z0-9_-]{8,128}$/);
const read = z.string().max(60);
const longestReason = 500;
const reason = z.string().max(longestReason).default('');
const Decision = z.object({ key: keyShape, origin: z.enum(['shown', 'official', 'source']), read, reason });

const whoOf = ({ official, agency }: OfficialSession): BenefitOfficial => ({ official, agency });

/** The refusal's sentence, when the page can show it beside what was decided; everything else goes on. */
function sentence(error: unknown): Words {
  if (!(error instanceof Refusal) || ![409, 422].includes(error.text.status)) throw error;
  return words(say('ko', error.text.words, error.facts), say('en', error.text.words, error.facts));
}

/** What the officials of an agency do with its benefits: confirm, correct, set aside. */
export function benefitDeskRoutes({ benefits, official, zone, newId }: BenefitsRoutes): readonly Route[] {
  const { vocabulary } = benefits;

  async function show(
    ctx: Context,
    actor: OfficialSession,
    id: string,
    error?: BenefitDeskData['error'],
  ): Promise<PageReply> {
    const dossier = await benefits.dossier(actor.agency, id);
    return view({
      title: textIn(dossier.benefit.content, ctx.language).text.name,
      status: error ? 422 : 200,
      unlisted: true,
      main: benefitDeskPage(ctx, {
        vocabulary,
        dossier,
        official: actor.official,
        zone,
        newKey: newId,
        ...(error && { error }),
      }),
    });
  }

  const decision = (
    act: 'confirm' | 'dismiss',
    run: (actor: OfficialSession, id: string, sent: z.output<typeof Decision>) => Promise<unknown>,
  ): Route =>
    page({
      method: 'POST',
      path: `/desk/benefits/:id/${act}`,
      access: official,
      params,
      body: Decision,
      async handle({ ctx, actor, params: { id }, form }) {
        try {
          await run(actor, id, form);
          return redirect('/desk/benefits');
        } catch (error) {
          const message = sentence(error);
          const atField = error instanceof Refusal && error.code === 'benefit-reason-missing';
          const origin: Origin | undefined = atField ? form.origin : undefined;
          return show(ctx, actor, id, { message, origin, typed: form.reason });
        }
      },
    });

  const correcting = (ctx: Context, data: Omit<CorrectionPageData, 'vocabulary' | 'key'>): PageReply =>
    view({
      title: words('혜택 안내 바로잡기', 'Correct a benefit'),
      status: data.errors.length > 0 ? 422 : 200,
      unlisted: true,
      main: correctionPage(ctx, { ...data, vocabulary, key: newId() }),
    });

  return [
    page({
      method: 'GET',
      path: '/desk/benefits',
      access: official,
      query: z.object({ after: z.string().max(60).default('') }),
      async handle({ ctx, actor, query: { after } }) {
        const waiting = await benefits.waiting(actor.agency, after || undefined, perPage);
        return view({
          title: deskListTitle,
          wide: true,
          unlisted: true,
          main: deskListPage(ctx, { vocabulary, page: waiting, after }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/desk/benefits/:id',
      access: official,
      params,
      handle: ({ ctx, actor, params: { id } }) => show(ctx, actor, id),
    }),
    decision('confirm', (actor, id, sent) => benefits.confirm(whoOf(actor), { id, ...sent })),
    decision('dismiss', (actor, id, sent) => benefits.dismiss(whoOf(actor), { id, ...sent }, sent.reason)),
    page({
      method: 'GET',
      path: '/desk/benefits/:id/correct',
      access: official,
      params,
      async handle({ ctx, actor, params: { id } }) {
        const { benefit } = await benefits.dossier(actor.agency, id);
        return correcting(ctx, { benefit, content: benefit.content, reason: '', errors: [] });
      },
    }),
    page({
      method: 'POST',
      path: '/desk/benefits/:id/correct',
      access: official,
      params,
      body: 'form',
      async handle({ ctx, actor, params: { id }, form }) {
        const { benefit } = await benefits.dossier(actor.agency, id);
        const { content, errors } = readCorrection(vocabulary, benefit.content, form);
        const why = form.text('reason').slice(0, longestReason);
        const again = (more: CorrectionPageData['errors']) =>
          correcting(ctx, { benefit, content, reason: why, errors: more });
        if (errors.length > 0) return again(errors);
        const key = keyShape.safeParse(form.text('key'));
        if (!key.success) throw refuseBenefit('benefit-correction-wrong');
        try {
          await benefits.correct(whoOf(actor), { id, read: form.text('read'), key: key.data }, content, why);
          return redirect(`/desk/benefits/${id}`);
        } catch (error) {
          return again([{ field: 'reason', message: sentence(error) }]);
        }
      },
    }),
  ];
}
