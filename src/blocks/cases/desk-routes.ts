import { z } from 'zod';
import { type Context, file, type PageReply, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { OfficialSession } from '../identity/index.ts';
import type { OfficialAct } from '../language/index.ts';
import type { Case } from './case.ts';
import { deskPage, filesOf } from './pages/desk-page.ts';
import { queuePage } from './pages/queue-page.ts';
import type { CaseOfficial } from './person.ts';
import { refuseCase } from './refusal.ts';
import { type CaseRoutes, caseParams, key, officerOf, sentence } from './route-parts.ts';
import { written } from './written.ts';

/** The most characters of the reason for opening a record; the person reads it beside each look. */
const longestReason = 200;

/** An amount as an official types it, with or without separators; none when left empty. Refuses `amount-missing` what is no number. */
function typedAmount(text: string): bigint | undefined {
  const bare = text.replaceAll(/[,\s]/g, '');
  if (bare === '') return undefined;
  if (!/^\d{1,15}$/.test(bare)) throw refuseCase('amount-missing');
  return BigInt(bare);
}

/** The officials' desk: the unit's queue, a case, and what may be done with it. */
export function deskRoutes(deps: CaseRoutes): readonly Route[] {
  const { jurisdiction, cases, forms, official, unitName, pathOfRule } = deps;

  async function show(
    ctx: Context,
    actor: OfficialSession,
    id: string,
    more: {
      opened?: Parameters<typeof deskPage>[1]['opened'];
      typed?: { act: OfficialAct | 'look'; text: string; amount?: string };
      error?: Words;
    } = {},
  ): Promise<PageReply> {
    const it = await cases.ofUnit(actor.unit, id);
    if (!it) throw refuseCase('case-not-found');
    const service = cases.serviceOf(it.service);
    const { opened, ...rest } = more;
    return view({
      title: `${service.words[ctx.language].name} ${it.number}`,
      status: more.error ? 422 : 200,
      unlisted: true,
      main: deskPage(ctx, { jurisdiction, service, it, deadline: cases.deadlineOf(it), opened, pathOfRule, ...rest }),
    });
  }

  const act = (
    name: OfficialAct,
    run: (who: CaseOfficial, id: string, text: string, amount: string) => Promise<Case>,
  ): Route =>
    page({
      method: 'POST',
      path: `/desk/:id/${name}`,
      access: official,
      params: caseParams,
      body: 'form',
      async handle({ ctx, actor, params, form }) {
        const [text, amount] = [form.text('text'), form.text('amount')];
        try {
          await run(officerOf(actor), params.id, written(text), amount);
          return redirect('/desk');
        } catch (error) {
          return show(ctx, actor, params.id, { typed: { act: name, text, amount }, error: sentence(error) });
        }
      },
    });

  return [
    page({
      method: 'GET',
      path: '/desk',
      access: official,
      async handle({ ctx, actor }) {
        const [open, done] = await Promise.all([cases.queue(actor.unit), cases.done(actor.unit)]);
        return view({
          title: { ko: '처리할 민원', en: 'Cases to decide' },
          wide: true,
          unlisted: true,
          main: queuePage(ctx, {
            jurisdiction,
            unit: ctx.say(unitName(actor.unit)),
            open,
            done,
            serviceOf: cases.serviceOf,
            deadlineOf: cases.deadlineOf,
          }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/desk/:id',
      access: official,
      params: caseParams,
      handle: ({ ctx, actor, params }) => show(ctx, actor, params.id),
    }),
    page({
      method: 'POST',
      path: '/desk/:id/look',
      access: official,
      params: caseParams,
      body: 'form',
      async handle({ ctx, actor, params, form }) {
        const reason = form.text('reason');
        try {
          const opened = await cases.look(officerOf(actor), params.id, written(reason, longestReason));
          return await show(ctx, actor, params.id, { opened });
        } catch (error) {
          return show(ctx, actor, params.id, { typed: { act: 'look', text: reason }, error: sentence(error) });
        }
      },
    }),
    page({
      method: 'GET',
      path: '/desk/:id/files/:file',
      access: official,
      params: z.object({ id: key, file: key }),
      async handle({ actor, params }) {
        const it = await cases.ofUnit(actor.unit, params.id);
        const listed = it && filesOf(it).some(f => f.file === params.file);
        const found = listed && (await forms.upload(it.person, it.id, params.file));
        if (!found) throw refuseCase('case-not-found');
        return file({ content: found.bytes, type: found.type, filename: found.name, disposition: 'attachment' });
      },
    }),
    act('approve', (who, id, text, amount) => cases.approve(who, id, text, typedAmount(amount))),
    act('refuse', (who, id, text) => cases.refuse(who, id, text)),
    act('supplement', (who, id, text) => cases.askSupplement(who, id, text)),
  ];
}
