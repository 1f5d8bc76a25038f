import { z } from 'zod';
import { html, linkButton, section } from '../../kernel/html/index.ts';
import { type Context, type Form, type PageReply, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { OfficialSession } from '../identity/index.ts';
import { parameterPage } from './pages/parameter-page.ts';
import { type MayDo, proposalList, proposalListPage, proposalListTitle, proposalPage } from './pages/proposal-page.ts';
import { type ProposePageData, proposePage, proposeTitle } from './pages/propose-page.ts';
import type { ParameterUse } from './parameter-use.ts';
import { parameterPath } from './paths.ts';
import type { Policy } from './policy.ts';
import type { Proposal, Verdict } from './proposal.ts';
import type { PolicyOfficial } from './proposals.ts';
import { effectOf } from './proposed-effect.ts';
import { refusePolicy } from './refusal.ts';
import type { PolicyRoutes } from './routes.ts';
import { valuesOf } from './rule-book.ts';
import { ruleParams, told } from './rule-request.ts';
import { readProposal } from './value-form.ts';

const proposalParams = z.object({ id: z.uuid() });
const keyShape = z.uuid();

const text = {
  proposals: words('제안과 처리', 'Proposals'),
  propose: words('다른 값 제안하기', 'Propose another value'),
};

const whoOf = ({ tokenHash, agency, unit }: OfficialSession): PolicyOfficial => ({ session: tokenHash, agency, unit });

function useOf({ book }: Policy, id: string): ParameterUse {
  const use = book.parameters.get(id);
  if (!use) throw refusePolicy('parameter-not-found');
  return use;
}

/** The value that applies today; the last one where none does. */
async function currentOf(policy: Policy, use: ParameterUse): Promise<unknown> {
  const values = valuesOf(use, await policy.amendments());
  const today = policy.today();
  const applies = values.filter(one => one.from <= today && (one.to === undefined || today <= one.to));
  return (applies.at(-1) ?? values.at(-1))?.value;
}

function mayDo({ proposals }: Policy, actor: OfficialSession, proposal: Proposal, use: ParameterUse): MayDo {
  if (proposal.settlement || !proposals.mayPropose(whoOf(actor), use)) return 'nothing';
  return proposal.proposedBy === actor.official ? 'withdraw' : 'settle';
}

/** Changes of values of law at the desk: proposed by one official, settled by another. */
export function proposalRoutes({ policy, official, newId }: PolicyRoutes): readonly Route[] {
  const { proposals, book, zone } = policy;
  const nameOf = (id: string): Words => book.parameters.get(id)?.parameter.words ?? words(id, id);

  async function found(id: string): Promise<{ readonly proposal: Proposal; readonly use: ParameterUse }> {
    const proposal = await proposals.find(id);
    if (!proposal) throw refusePolicy('proposal-not-found');
    return { proposal, use: useOf(policy, proposal.parameter) };
  }

  async function changedBy(use: ParameterUse, proposal: Proposal) {
    if (proposal.settlement) return undefined;
    return effectOf(use, proposal.value, await policy.amendments(), policy.today());
  }

  async function showProposal(
    ctx: Context,
    actor: OfficialSession,
    id: string,
    more: { refused?: Words; typed?: { verdict: Verdict; reason: string } } = {},
  ): Promise<PageReply> {
    const { proposal, use } = await found(id);
    const may = mayDo(policy, actor, proposal, use);
    const shown = { proposal, use, zone, may, ...more };
    const effect = await changedBy(use, proposal).then(
      changed => ({ changed }),
      (error: unknown) => ({ changed: undefined, refused: more.refused ?? told(error) }),
    );
    return view({
      title: use.parameter.words,
      status: more.refused ? 422 : 200,
      unlisted: true,
      main: proposalPage(ctx, { ...shown, ...effect }),
    });
  }

  const settling = (path: string, verdict: Verdict): Route =>
    page({
      method: 'POST',
      path: `/desk/proposals/:id/${path}`,
      access: official,
      params: proposalParams,
      body: 'form',
      async handle({ ctx, actor, params, form }) {
        const reason = form.text('reason').slice(0, 2000);
        try {
          await proposals.settle(whoOf(actor), params.id, verdict, reason);
          return redirect(`/desk/proposals/${params.id}`);
        } catch (error) {
          return showProposal(ctx, actor, params.id, { refused: told(error), typed: { verdict, reason } });
        }
      },
    });

  const proposing = (ctx: Context, data: ProposePageData): PageReply =>
    view({
      title: words(
        `${data.use.parameter.words.ko}: ${proposeTitle.ko}`,
        `${data.use.parameter.words.en}: ${proposeTitle.en}`,
      ),
      status: data.errors.length > 0 || data.refused ? 422 : 200,
      unlisted: true,
      main: proposePage(ctx, data),
    });

  /** Those who may not change a value do not see the form either. */
  function allowed(actor: OfficialSession, id: string): ParameterUse {
    const use = useOf(policy, id);
    if (!proposals.mayPropose(whoOf(actor), use)) throw refusePolicy('proposal-not-yours');
    return use;
  }

  async function sent(ctx: Context, actor: OfficialSession, id: string, form: Form): Promise<PageReply> {
    const use = allowed(actor, id);
    const [current, today] = [await currentOf(policy, use), policy.today()];
    const { value, reason, errors } = readProposal(use.shape, current, form, today);
    const key = keyShape.safeParse(form.text('key')).data ?? newId();
    const shown = { use, current, key, today, typed: (field: string) => form.text(field), errors };
    if (!value) return proposing(ctx, shown);
    try {
      if (form.text('act') !== 'send')
        return proposing(ctx, { ...shown, changed: effectOf(use, value, await policy.amendments(), today) });
      await proposals.propose(whoOf(actor), { id: key, parameter: id, value, reason });
      return redirect(`/desk/proposals/${key}`);
    } catch (error) {
      return proposing(ctx, { ...shown, refused: told(error) });
    }
  }

  return [
    page({
      method: 'GET',
      path: '/desk/parameters/:id',
      access: official,
      params: ruleParams,
      async handle({ ctx, actor, params }) {
        const use = useOf(policy, params.id);
        const [amended, all] = await Promise.all([policy.amendments(), proposals.ofParameter(params.id)]);
        const link =
          proposals.mayPropose(whoOf(actor), use) &&
          linkButton({ href: ctx.href(`${parameterPath(params.id)}/propose`), label: ctx.say(text.propose) });
        const list = proposalList(ctx, all, nameOf, zone);
        const more = section({ id: 'proposals', title: ctx.say(text.proposals), content: html`${list}${link}` });
        const main = parameterPage(ctx, { use, values: valuesOf(use, amended), more });
        return view({ title: use.parameter.words, wide: true, unlisted: true, main });
      },
    }),
    page({
      method: 'GET',
      path: '/desk/parameters/:id/propose',
      access: official,
      params: ruleParams,
      async handle({ ctx, actor, params }) {
        const use = allowed(actor, params.id);
        const current = await currentOf(policy, use);
        return proposing(ctx, { use, current, key: newId(), today: policy.today(), typed: undefined, errors: [] });
      },
    }),
    page({
      method: 'POST',
      path: '/desk/parameters/:id/propose',
      access: official,
      params: ruleParams,
      body: 'form',
      handle: ({ ctx, actor, params, form }) => sent(ctx, actor, params.id, form),
    }),
    page({
      method: 'GET',
      path: '/desk/proposals',
      access: official,
      async handle({ ctx }) {
        const list = proposalList(ctx, await proposals.latest(), nameOf, zone);
        return view({ title: proposalListTitle, unlisted: true, main: proposalListPage(ctx, list) });
      },
    }),
    page({
      method: 'GET',
      path: '/desk/proposals/:id',
      access: official,
      params: proposalParams,
      handle: ({ ctx, actor, params }) => showProposal(ctx, actor, params.id),
    }),
    settling('approve', 'approved'),
    settling('reject', 'rejected'),
    settling('withdraw', 'withdrawn'),
  ];
}
