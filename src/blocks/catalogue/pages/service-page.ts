import {
  breadcrumb,
  type Html,
  html,
  inPageNavigation,
  mainContent,
  pageTitle,
  section,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';
import type { Amendments } from '../../rules/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { applyButton } from './apply-button.ts';
import { decisionBadge } from './offering-item.ts';
import { aboutSection } from './service-about.ts';
import { examplesSection, stepsSection } from './service-course.ts';
import { askedSection, broughtSection, fetchedSection } from './service-data.ts';
import { agencySection, lawSection, relatedSection, remedySection } from './service-law.ts';
import { ruleSection } from './service-rule.ts';

const text = {
  services: words('전체 서비스', 'All services'),
  glance: words('한눈에 보기', 'At a glance'),
  entitled: words('누가 얼마나 받나요', 'Who is entitled, and to how much'),
  brought: words('내가 준비할 것', 'What you bring'),
  fetched: words('정부가 직접 확인하는 정보', 'What government looks up itself'),
  asked: words('물어보는 것', 'What you will be asked'),
  steps: words('신청에서 결과까지', 'From application to result'),
  examples: words('이런 경우에는', 'For example'),
  remedy: words('결과에 동의하지 않을 때', 'If you disagree with the result'),
  law: words('법적 근거', 'The law behind it'),
  agency: words('담당 기관', 'Who is in charge'),
  related: words('함께 보면 좋은 것', 'Related'),
};

/** What every part of a guide is made from. */
export interface Guide {
  readonly catalogue: Catalogue;
  readonly service: Service;
  readonly today: CivilDay;
  /** Values of law that were released after the program was built. */
  readonly amended?: Amendments | undefined;
  /** Where people check what they are entitled to, and where they read about a version of a rule; nothing where nobody keeps such pages. */
  readonly finderPath?: string | undefined;
  readonly pathOfRule?: ((rule: string, version: number) => string) | undefined;
}

type Part = (ctx: Context, guide: Guide) => Html | false;

const parts: readonly (readonly [id: string, title: Words, part: Part])[] = [
  ['glance', text.glance, aboutSection],
  ['entitled', text.entitled, ruleSection],
  ['bring', text.brought, broughtSection],
  ['looked-up', text.fetched, fetchedSection],
  ['asked', text.asked, askedSection],
  ['steps', text.steps, stepsSection],
  ['examples', text.examples, examplesSection],
  ['objection', text.remedy, remedySection],
  ['law', text.law, lawSection],
  ['agency', text.agency, agencySection],
  ['related', text.related, relatedSection],
];

/** Everything a person wants to know before applying, from the declaration alone. */
export function servicePage(ctx: Context, guide: Guide): Html {
  const { service } = guide;
  const { name, gives } = service.words[ctx.language];
  const shown = parts.flatMap(([id, title, part]) => {
    const content = part(ctx, guide);
    return content === false ? [] : [{ id, label: ctx.say(title), content }];
  });
  return mainContent({
    before: breadcrumb({
      language: ctx.language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(text.services), href: ctx.href('/services') }],
      current: name,
    }),
    content: html`${pageTitle({ title: name, lead: gives, badges: decisionBadge(ctx, service) })}<p>${applyButton(ctx, service)}</p>${shown.map(
      ({ id, label, content }) => section({ id, title: label, content }),
    )}<p>${applyButton(ctx, service)}</p>`,
    aside: inPageNavigation({ language: ctx.language, items: shown }),
  });
}
