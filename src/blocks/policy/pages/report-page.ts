import {
  breadcrumb,
  button,
  form,
  type Html,
  hiddenInput,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Rule } from '../../language/index.ts';
import type { SavedReport } from '../what-if/report.ts';
import { reportSections } from './report-figures.ts';
import { whatIfTitle } from './what-if-page.ts';

const text = {
  saved: words(
    '{when}에 저장한 보고서입니다. 숫자는 그때 그대로입니다.',
    'Saved on {when}. The figures are as they were then.',
  ),
  csv: words('표로 내려받기 (CSV)', 'Download the figures (CSV)'),
  again: words('다시 계산해 견주기', 'Compute it again'),
  same: words('다시 계산해도 같은 숫자가 나옵니다.', 'Computed again, the same figures came out.'),
  other: words(
    '다시 계산하니 다른 숫자가 나왔습니다. 그 뒤에 값이 공개되었는지 보세요.',
    'Computed again, other figures came out. See whether a value was released since.',
  ),
  gone: words(
    '규칙이나 시험한 인구가 그때와 달라 다시 계산할 수 없습니다.',
    'The rule or the population is another one by now, so it cannot be computed again.',
  ),
};

export interface ReportPageData {
  readonly saved: SavedReport;
  readonly rule: Rule;
  readonly zone: Zone;
  /** What computing again said; `none` before it was asked. */
  readonly again: boolean | undefined | 'none';
  readonly refused?: Words;
}

/** A saved report, as it was. */
export function reportPage(ctx: Context, { saved, rule, zone, again, refused }: ReportPageData): Html {
  const { language } = ctx;
  const { id, report, savedAt } = saved;
  const answer = again === undefined ? text.gone : again === true ? text.same : text.other;
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(whatIfTitle), href: ctx.href('/desk/what-if') }],
      current: ctx.say(rule.words),
    }),
    content: html`${pageTitle({
      title: `${ctx.say(rule.words)}: ${report.reforms.map(one => one.name).join(', ')}`,
      lead: ctx.say(text.saved, { when: formatInstant(language, savedAt, zone) }),
    })}${refused && notificationBanner({ language, tone: 'warning', title: ctx.say(refused), announced: true })}${
      again !== 'none' &&
      !refused &&
      notificationBanner({
        language,
        tone: again === true ? 'success' : 'warning',
        title: ctx.say(answer),
        announced: true,
      })
    }${reportSections(ctx, { report, rule })}${linkButton({ kind: 'secondary', href: ctx.href(`/desk/what-if/${id}/figures.csv`), label: ctx.say(text.csv), download: true })}${form(
      {
        action: ctx.href(`/desk/what-if/${id}/again`),
        content: html`${hiddenInput('again', 'yes')}${button({ kind: 'tertiary', label: ctx.say(text.again) })}`,
      },
    )}`,
  });
}
