import { formatDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { Jurisdiction, Service } from '../language/index.ts';
import type { Case, CaseEvent } from './case.ts';

/** What a person is told when something happens to their case: the service is named first, then what to do. */
export interface Telling {
  readonly title: Words;
  readonly body: Words;
  readonly link: string;
}

const named = (service: Service): Words => words(service.words.ko.name, service.words.en.name);

const human = words(
  '시스템이 법에 따라 자동으로 결정했습니다. 사람의 재검토를 요청할 수 있습니다.',
  'The system decided this automatically, as the law says. You can ask for a review by a person.',
);

/** The notice an event calls for; none for what the person did themselves and sees at once. */
export function tellingOf(what: {
  event: CaseEvent;
  it: Case;
  service: Service;
  jurisdiction: Pick<Jurisdiction, 'zone'>;
}): Telling | undefined {
  const { event, it, service, jurisdiction } = what;
  const name = named(service);
  const link = `/my/applications/${it.id}`;
  const number = words(`접수번호 ${it.number}`, `Receipt number ${it.number}`);
  const telling = (ko: [string, string], en: [string, string]): Telling => ({
    title: words(`[${name.ko}] ${ko[0]}`, `[${name.en}] ${en[0]}`),
    body: words(`${ko[1]}\n${number.ko}`, `${en[1]}\n${number.en}`),
    link,
  });
  switch (event.type) {
    case 'supplement-requested': {
      const day = { ko: formatDay('ko', event.until, 'weekday'), en: formatDay('en', event.until, 'weekday') };
      return telling(
        [`보완이 필요합니다 (${day.ko}까지)`, `담당자가 다음을 요청했습니다.\n${event.what}`],
        [`More is needed by ${day.en}`, `The official asks for this:\n${event.what}`],
      );
    }
    case 'approved':
      return telling(
        ['처리되었습니다', '신청하신 대로 처리되었습니다. 문서를 내려받을 수 있습니다.'],
        ['Approved', 'Your application was approved. You can download the document.'],
      );
    case 'refused': {
      const days = service.remedy.within.on(jurisdiction.zone.dayOf(it.closedAt ?? it.openedAt)).value;
      return telling(
        [
          '받아들여지지 않았습니다',
          `까닭: ${event.reason}\n${service.remedy.words.ko.replaceAll('{days}', String(days))}`,
        ],
        ['Refused', `Reason: ${event.reason}\n${service.remedy.words.en.replaceAll('{days}', String(days))}`],
      );
    }
    case 'lapsed':
      return telling(
        [
          '돌려보냈습니다',
          `기한까지 보완이 오지 않아 민원을 돌려보냈습니다. 다시 신청할 수 있습니다.\n요청한 보완: ${event.reason}`,
        ],
        [
          'Returned',
          `The supplement did not arrive in time, so the application was returned. You can apply again.\nWhat was asked: ${event.reason}`,
        ],
      );
    case 'handed-over':
      return telling(
        ['담당자가 확인합니다', `알려진 사실로는 규칙이 바로 결정할 수 없어 담당자가 살펴봅니다.`],
        ['An official will look at it', `The rule could not decide it from what is known, so an official decides.`],
      );
    case 'granted-automatically':
      if (it.ruled)
        return telling(
          ['지급이 결정되었습니다', `${event.amount?.words.ko ?? ''}\n${human.ko}`.trim()],
          ['It was granted', `${event.amount?.words.en ?? ''}\n${human.en}`.trim()],
        );
      return telling(
        ['발급되었습니다', '문서를 내려받고, 받을 곳에 확인번호와 함께 낼 수 있습니다.'],
        ['Issued', 'Download the document and hand it over; its number lets anyone verify it.'],
      );
    default:
      return undefined;
  }
}
