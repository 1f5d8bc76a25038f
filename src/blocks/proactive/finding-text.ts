import { type CivilDay, formatDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { DueDate, Jurisdiction } from '../language/index.ts';
import { explain } from '../rules/index.ts';
import type { Change } from './change.ts';
import type { FindingText } from './finding.ts';

const apply = words(
  '신청하면 받을 수 있습니다. 아는 정보는 미리 채워 드립니다.',
  'Apply to receive it. What is known is filled in for you.',
);
const look = words(
  '담당 기관에 신청하면 받을 수 있습니다. 이미 받고 있다면 그대로 두셔도 됩니다.',
  'Apply to the agency in charge to receive it. If you receive it already, there is nothing to do.',
);
const maybe = words(
  '받을 수 있을 것 같습니다. 위에서 아직 모르는 것을 신청할 때 알려 주시면 정해집니다.',
  'You can probably receive it. What is still to be known above is asked when you apply, and then it is decided.',
);
const lose = words(
  '아직 신청하지 않았다면 그 전에 신청하세요. 받고 있다면 그날부터 끝날 수 있습니다.',
  'If you have not applied yet, apply before then. If you receive it, it may end on that day.',
);
const lost = words(
  '받고 있다면 끝날 수 있습니다. 잘못되었다고 생각하면 담당 기관에 물어보세요.',
  'If you receive it, it may end. If you think this is wrong, ask the agency in charge.',
);

/** The service by which a rule's benefit is applied for. */
export const serviceOf = (jurisdiction: Pick<Jurisdiction, 'services'>, rule: string) =>
  jurisdiction.services.find(service => service.rule?.id === rule);

/** A change in words: how much, and the conditions that decided. */
export function textOfChange(
  jurisdiction: Pick<Jurisdiction, 'services'>,
  { kind, rule, asked, given, from, sure }: Change,
  today: CivilDay,
  forChild: boolean,
): FindingText {
  const told = explain(rule, given, asked);
  const service = serviceOf(jurisdiction, rule.id);
  const ends = from > today ? lose : lost;
  const entitled = sure ? (service ? apply : look) : maybe;
  return {
    name: forChild ? words(`${rule.words.ko} (자녀)`, `${rule.words.en} (your child)`) : rule.words,
    ...(kind === 'entitled' && told.amountWords && { amount: told.amountWords }),
    why: told.summary,
    todo: kind === 'losing' ? ends : entitled,
    path: service ? `/apply/${service.id}` : '/my/proactive',
  };
}

/** A due date in words. */
export const textOfDue = (due: DueDate): FindingText => ({
  name: due.words,
  why: [due.law.words],
  todo: due.todo,
  path: due.path ?? '/my/calendar',
});

/** `2026. 12. 1.부터` */
export const fromDay = (day: CivilDay): Words => words(`${formatDay('ko', day)}부터`, `from ${formatDay('en', day)}`);
