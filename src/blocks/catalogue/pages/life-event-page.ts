import { breadcrumb, type Html, html, mainContent, pageTitle, section } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { LifeEvent, Service } from '../../language/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { costOn, costWords } from '../cost.ts';
import { decisionOf } from '../decision.ts';
import { fetchedBy } from '../fetched.ts';
import { periodWords } from '../period-words.ts';
import { applyInList } from './apply-button.ts';
import { orderedItems, serviceItem } from './offering-item.ts';

const text = {
  steps: words('할 일을 순서대로', 'What to do, in order'),
  step: words('{at}. {name}', '{at}. {name}'),
  none: words('아직 신청할 수 있는 서비스가 없습니다.', 'There is nothing to apply for yet.'),
  who: words('누가', 'Who'),
  time: words('처리', 'Time'),
  atOnce: words('바로', 'At once'),
  within: words('{period} 안', 'Within {period}'),
  cost: words('수수료', 'Cost'),
  ready: words('준비할 서류', 'Papers to have ready'),
  nothing: words('준비할 서류가 없습니다.', 'You need no papers.'),
  known: words('정부가 이미 아는 것', 'What government already knows'),
  knownLead: words(
    '아래 기록은 정부가 직접 확인하므로 내지 않아도 됩니다.',
    'These records are looked up for you. You need not hand them in.',
  ),
};

const labels = (services: readonly Service[]): readonly Words[] => [
  ...new Set(services.flatMap(s => s.asks.filter(q => q.kind === 'file').map(q => q.label))),
];

function facts(ctx: Context, service: Service, today: CivilDay) {
  const cost = costOn(service, today);
  const period = periodWords(service.clock.period);
  return [
    { key: text.who, value: service.words[ctx.language].who },
    {
      key: text.time,
      value: decisionOf(service) === 'at-once' ? ctx.say(text.atOnce) : ctx.say(text.within, { period }),
    },
    ...(cost ? [{ key: text.cost, value: ctx.say(costWords(cost.value)) }] : []),
  ];
}

const steps = (ctx: Context, services: readonly Service[], today: CivilDay): Html =>
  orderedItems(
    services.map((service, i) =>
      serviceItem(ctx, service, {
        name: ctx.say(text.step, { at: i + 1, name: service.words[ctx.language].name }),
        facts: facts(ctx, service, today),
        action: applyInList(ctx, service),
      }),
    ),
  );

const papers = (ctx: Context, services: readonly Service[]): Html => {
  const needed = labels(services);
  if (needed.length === 0) return html`<p>${ctx.say(text.nothing)}</p>`;
  return html`<ul>${needed.map(label => html`<li>${ctx.say(label)}</li>`)}</ul>`;
};

function known(ctx: Context, catalogue: Catalogue, services: readonly Service[]): Html {
  const fetched = services.flatMap(service => fetchedBy(catalogue.jurisdiction, service));
  const registers = new Map(fetched.map(({ register }) => [register.id, register]));
  return html`<p>${ctx.say(text.knownLead)}</p><ul>${[...registers.values()].map(
    register => html`<li>${ctx.say(register.words)} (${ctx.say(register.keeper.words)})</li>`,
  )}</ul>`;
}

/** Everything to do in one situation, in order, with what to have ready: also a checklist to print. */
export function lifeEventPage(ctx: Context, catalogue: Catalogue, event: LifeEvent, today: CivilDay): Html {
  const services = catalogue.servicesOf(event.id);
  return mainContent({
    before: breadcrumb({ language: ctx.language, home: ctx.href('/'), path: [], current: ctx.say(event.when) }),
    content: html`${pageTitle({ title: ctx.say(event.when), lead: ctx.say(event.about) })}${section({
      id: 'steps',
      title: ctx.say(text.steps),
      content: services.length === 0 ? html`<p>${ctx.say(text.none)}</p>` : steps(ctx, services, today),
    })}${services.length > 0 && section({ id: 'papers', title: ctx.say(text.ready), content: papers(ctx, services) })}${
      services.length > 0 &&
      section({ id: 'known', title: ctx.say(text.known), content: known(ctx, catalogue, services) })
    }`,
  });
}
