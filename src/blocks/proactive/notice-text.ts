import { formatDay } from '../../kernel/time/index.ts';
import { type Language, say, type Words, words } from '../../kernel/words/index.ts';
import type { Told } from '../notices/index.ts';
import { type Finding, type FindingKind, findingKinds } from './finding.ts';

// A title is also the subject of a letter, which others may see: it does not name the benefit.
const titles = {
  entitled: words('받을 수 있는 혜택이 있습니다', 'There is a benefit for you'),
  losing: words('혜택의 요건이 끝나는 날을 확인하세요', 'A benefit is about to end for you'),
  due: words('다가오는 기한이 있습니다', 'Something is due soon'),
  granted: words('신청 없이 결정된 것이 있습니다', 'Something was granted without an application'),
} as const satisfies Readonly<Record<FindingKind, Words>>;

const days = {
  entitled: words('{day}부터', 'From {day}'),
  losing: words('{day}부터 해당하지 않음', 'No longer from {day}'),
  due: words('{day}까지', 'By {day}'),
  granted: words('{day}에 결정', 'Granted on {day}'),
} as const satisfies Readonly<Record<FindingKind, Words>>;

const text = {
  amount: words('금액: {amount}', 'Amount: {amount}'),
  why: words('까닭', 'Why'),
  stop: words(
    '이 알림은 미리 알려 달라는 동의에 따라 보냈습니다. ‘먼저 알려 드리기’(/my/proactive)에서 ‘{kind}’ 알림만 끄거나 동의를 거둘 수 있습니다.',
    'You get this because you agreed to be told in time. Under “Told in time” (/my/proactive) you can turn off “{kind}” alone or withdraw your consent.',
  ),
  notOfficial: words(
    '기록에 있는 정보로 계산한 것이며 공식 결정은 아닙니다.',
    'Worked out from what is on record; not an official decision.',
  ),
};

/** When something begins, ends or falls due, as people read it. */
export const whenOf = (language: Language, { kind, day }: Pick<Finding, 'kind' | 'day'>): string =>
  say(language, days[kind], { day: formatDay(language, day, 'weekday') });

function part(language: Language, finding: Finding): string {
  const { told } = finding;
  return [
    told.name[language],
    `${whenOf(language, finding)}${told.amount ? ` · ${say(language, text.amount, { amount: told.amount })}` : ''}`,
    ...told.why.map(one => `${say(language, text.why)}: ${one[language]}`),
    told.todo[language],
  ].join('\n');
}

const body = (language: Language, kind: FindingKind, findings: readonly Finding[]): string =>
  [
    ...findings.map(one => part(language, one)),
    ...(kind === 'granted' || kind === 'due' ? [] : [say(language, text.notOfficial)]),
    say(language, text.stop, { kind: findingKinds[kind] }),
  ].join('\n\n');

/** One notice about findings of one kind. */
export function noticeOf(person: string, kind: FindingKind, findings: readonly Finding[]): Told {
  const [only, more] = findings;
  const overview = kind === 'due' ? '/my/calendar' : '/my/proactive';
  return {
    person,
    title: titles[kind],
    body: words(body('ko', kind, findings), body('en', kind, findings)),
    link: only && !more ? only.told.path : overview,
    about: { kind: 'proactive', id: kind },
  };
}
