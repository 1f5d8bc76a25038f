import { badge, type Html, html, summaryList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { conditionLines } from '../condition-words.ts';
import type { Conditions } from '../conditions.ts';
import type { BenefitVocabulary } from '../vocabulary.ts';

const text = {
  noData: words('자료 없음', 'No data'),
  ask: words('담당 기관에 확인해 주세요.', 'Ask the agency.'),
  none: words(
    '자격 조건이 따로 있는 혜택이 아니라 누구나 쓰는 서비스입니다.',
    'This is a service without conditions of its own.',
  ),
};

/** The conditions in plain words, a row each. What nobody has said is told as such. */
export function conditionList(ctx: Context, vocabulary: BenefitVocabulary, conditions: Conditions | undefined): Html {
  if (conditions === undefined) return html`<p>${ctx.say(text.none)}</p>`;
  return summaryList({
    language: ctx.language,
    rows: conditionLines(vocabulary, conditions).map(line => ({
      key: ctx.say(line.label),
      value:
        line.state === 'no-data'
          ? html`${badge({ label: ctx.say(text.noData), tone: 'warning' })} ${ctx.say(text.ask)}`
          : ctx.say(line.text),
    })),
  });
}
