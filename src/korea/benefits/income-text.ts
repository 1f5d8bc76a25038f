import type { Conditions, Doubt } from '../../blocks/benefits/index.ts';
import { words } from '../../kernel/words/index.ts';
import { incomeBandsBetween } from './conditions.ts';

const share = String.raw`(\d{1,3}(?:\.\d+)?)\s*(?:%|％|퍼센트|프로)`;
const lower = '(?:초과|이상|[~∼～–-])';
const range = new RegExp(
  String.raw`중위\s*소득[^\d]{0,12}(\d{1,3}(?:\.\d+)?)\s*(?:%|％|퍼센트)?\s*${lower}\s*${share}`,
  'g',
);
const single = new RegExp(String.raw`중위\s*소득[^\d]{0,12}${share}\s*(이하|이내|미만|까지|초과|이상)?`, 'g');

/**
 * The income bands that a text speaks of ("기준 중위소득 80% 이하"): those of all its mentions together. Nothing when the text
 * does not speak of a share of the median. A share without 이하 or 초과 is an upper limit, as texts mean it.
 */
export function bandsInText(text: string): readonly string[] | undefined {
  const found = new Set<string>();
  const rest = text.replace(range, (_, from: string, to: string) => {
    for (const band of incomeBandsBetween(Number(from), Number(to))) found.add(band);
    return ' ';
  });
  for (const [, percent, bound] of rest.matchAll(single)) {
    const above = bound === '초과' || bound === '이상';
    const limits = above ? ([Number(percent), Number.POSITIVE_INFINITY] as const) : ([0, Number(percent)] as const);
    for (const band of incomeBandsBetween(...limits)) found.add(band);
  }
  return found.size === 0 ? undefined : [...found].sort();
}

/** A doubt when the text speaks of a share of the median income and the flags say something else. */
export function incomeDoubt(text: string, { groups }: Conditions): Doubt | undefined {
  const spoken = bandsInText(text);
  const flags = groups['income'];
  if (spoken === undefined) return undefined;
  if (flags?.state === 'restricted' && flags.anyOf.join() === spoken.join()) return undefined;
  return {
    code: 'income-in-text',
    words: words(
      '글에는 중위소득 기준이 있는데 소득 항목의 표시와 다릅니다. 글을 읽고 정해 주세요.',
      'The text names a share of the median income that differs from what is marked. Read the text and decide.',
    ),
  };
}
