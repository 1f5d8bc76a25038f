import { type Context, Form, type PageReply, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Draft } from '../forms/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import type { GivenFacts } from '../language/index.ts';
import { type Carried, carriedFrom } from './carried.ts';
import { carryOver } from './carry-over.ts';
import { firstShown, intentOf, shownOf } from './intent.ts';
import { myBenefitsStart, myBenefitsTitle, myLead, sourcePart } from './pages/my-benefits.ts';
import { refuseFinder } from './refusal.ts';
import type { FinderRoutes } from './routes.ts';
import { subjectsOf } from './search.ts';
import { showTurn } from './show-turn.ts';
import { type Turn, turnOf } from './turn.ts';

const path = '/my/benefits';
const mostKeys = 12;

/** What was read and has not been changed since: the ids of facts, and when. */
interface Source {
  readonly at: Instant | undefined;
  readonly read: readonly string[];
  readonly keys: readonly string[];
}

function sourceFrom(form: Form): Source {
  const at = Number(form.text('read-at'));
  return {
    at: Number.isSafeInteger(at) && at > 0 ? (at as Instant) : undefined,
    read: form.all('read'),
    keys: form.all('who').slice(0, mostKeys),
  };
}

const unchanged = (facts: readonly string[], before: GivenFacts, after: GivenFacts): readonly string[] =>
  facts.filter(id => JSON.stringify(before[id]) === JSON.stringify(after[id]));

/** The finder for those who are signed in. */
export function myBenefitsRoutes(deps: FinderRoutes): readonly Route[] {
  const { finder, ownFacts, cases, forms, citizen, zone, newId } = deps;

  const show = (ctx: Context, turn: Turn, source: Source, form?: Form): Promise<PageReply> =>
    showTurn(ctx, finder, turn, {
      title: myBenefitsTitle,
      lead: myLead,
      action: path,
      shown: form ? shownOf(form) : firstShown,
      ...(form && { form }),
      before: sourcePart(ctx, {
        registers: ownFacts.registers,
        facts: finder.facts,
        given: turn.carried.given,
        names: turn.carried.names,
        zone,
        ...source,
      }),
    });

  async function read(ctx: Context, actor: CitizenSession): Promise<PageReply> {
    const today = zone.dayOf(ctx.now);
    const own = await ownFacts.read({ session: actor.tokenHash, person: actor.person }, ctx.language, today);
    const carried: Carried = { given: own.given, left: new Set(), names: own.names, order: [] };
    const turn = await turnOf(finder, carried, { kind: 'look' }, new Form(), today);
    const known = Object.keys(own.given).filter(id => own.given[id] !== undefined);
    return show(ctx, turn, { at: ctx.now, read: known, keys: own.keys });
  }

  /** The person's unfinished application, else a new one: pressing twice opens one. */
  async function draftFor(
    actor: CitizenSession,
    service: Parameters<typeof forms.start>[1],
    subject: { key: string; name: Draft['subjectName'] },
  ): Promise<Draft> {
    const open = (await forms.unfinished(actor.person)).find(
      one => one.service === service.id && one.subject === subject.key,
    );
    if (open) return open;
    const id = await forms.start(actor.person, service, subject, newId());
    const draft = await forms.find(actor.person, id);
    if (!draft) throw new Error('a draft that was just started is not there');
    return draft;
  }

  return [
    page({
      method: 'GET',
      path,
      access: citizen,
      handle: ({ ctx }) =>
        view({
          title: myBenefitsTitle,
          unlisted: true,
          main: myBenefitsStart(ctx, { action: ctx.href(path), registers: ownFacts.registers }),
        }),
    }),
    page({
      method: 'POST',
      path,
      budget: 'search',
      access: citizen,
      body: 'form',
      async handle({ ctx, actor, form }) {
        if (form.text('consent') === 'once') return read(ctx, actor);
        const carried = carriedFrom(form, finder.facts);
        const turn = await turnOf(finder, carried, intentOf(form), form, zone.dayOf(ctx.now));
        const source = sourceFrom(form);
        const kept = unchanged(source.read, carried.given, turn.carried.given);
        return show(ctx, turn, { ...source, read: kept }, form);
      },
    }),
    page({
      method: 'POST',
      path: '/my/benefits/apply',
      budget: 'search',
      access: citizen,
      body: 'form',
      async handle({ ctx, actor, form }) {
        const [id = '', who = 'self'] = form.text('apply').split('.');
        const service = finder.serviceById(id);
        if (!service) throw refuseFinder('finder-service-unknown');
        const carried = carriedFrom(form, finder.facts);
        const found = await finder.find(carried, zone.dayOf(ctx.now));
        const subjects = subjectsOf(finder.declared, found.compiled, carried.given);
        const given = subjects.find(one => String(one.who) === who)?.given ?? {};
        const key = who === 'self' ? actor.person : (sourceFrom(form).keys[Number(who)] ?? actor.person);
        const applicant = { session: actor.tokenHash, person: actor.person, language: ctx.language };
        const subject = await cases.subjectFor(applicant, service, actor.display, key);
        const draft = await draftFor(actor, service, subject);
        await forms.answerAll(draft, { ...carryOver(service, given), ...draft.answers });
        return redirect(`/drafts/${draft.id}`);
      },
    }),
  ];
}
