import type { CivilDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import { competenceOf } from '../competence.ts';
import { costOn, costWords } from '../cost.ts';
import { decisionOf } from '../decision.ts';
import { fetchedBy } from '../fetched.ts';
import { isoDuration } from '../period-words.ts';
import { type Addresses, inLanguages, type LinkedNode } from './node.ts';
import { articleNode, concept, registerEvidenceType, won } from './shared-nodes.ts';

const text = {
  fetched: words('정부가 직접 확인하는 기록', 'Looked up by government'),
  brought: words('신청하는 사람이 내는 서류', 'Handed in by the applicant'),
  online: words('온라인', 'Online'),
  atOnce: words('사람을 거치지 않는 처리', 'Decision without an official'),
  official: words('담당 공무원의 결정', 'Decision by an official'),
  atOnceRule: words(
    '법이 판단의 여지를 두지 않으므로 신청하면 바로 처리합니다.',
    'The law leaves nothing to weigh, so the application is decided as soon as it arrives.',
  ),
  officialRule: words(
    '담당 공무원이 신청 내용을 확인하고 결정합니다.',
    'An official checks the application and decides.',
  ),
};

/** What stands around one service in its description. */
export interface Surroundings {
  readonly at: Addresses;
  readonly jurisdiction: Jurisdiction;
  readonly service: Service;
  readonly today: CivilDay;
}

/** The fee of today. No node when no fee is recorded for today: an amount is never guessed. */
export function costNodes({ at, service, today }: Surroundings): readonly LinkedNode[] {
  const cost = costOn(service, today);
  if (!cost) return [];
  return [
    {
      id: at.ofService(service.id, 'cost'),
      type: 'Cost',
      identifier: service.fee.id,
      description: inLanguages(words(...inBoth(service.fee.words, costWords(cost.value)))),
      hasValue: cost.value,
      currency: won.id,
    },
    won,
  ];
}

const inBoth = (name: Words, amount: Words): [string, string] => [
  `${name.ko}: ${amount.ko}`,
  `${name.en}: ${amount.en}`,
];

/** The kinds of proof the service needs: registers that government reads itself, and files the applicant uploads. */
export function evidenceTypes({ at, jurisdiction, service }: Surroundings): readonly LinkedNode[] {
  const fetched = concept(at, 'looked-up', text.fetched);
  const brought = concept(at, 'handed-in', text.brought);
  const registers = new Map(fetchedBy(jurisdiction, service).map(({ register }) => [register.id, register]));
  const files = service.asks.filter(question => question.kind === 'file');
  return [
    ...[...registers.values()].map(register => registerEvidenceType(at, register, fetched)),
    ...files.map(question => ({
      id: at.ofService(service.id, `file-${question.id}`),
      type: 'EvidenceType',
      identifier: question.id,
      title: inLanguages(question.label),
      classification: brought.id,
    })),
  ];
}

export const evidenceConcepts = ({ at }: Surroundings): readonly LinkedNode[] => [
  concept(at, 'looked-up', text.fetched),
  concept(at, 'handed-in', text.brought),
];

/** The files an applicant hands in, each of its type. */
export const evidence = ({ at, service }: Surroundings): readonly LinkedNode[] =>
  service.asks
    .filter(question => question.kind === 'file')
    .map(question => ({
      id: at.ofService(service.id, `evidence-${question.id}`),
      type: 'Evidence',
      identifier: `${service.id}.${question.id}`,
      title: inLanguages(question.label),
      ...(question.hint ? { description: inLanguages(question.hint) } : {}),
      conformsTo: at.ofService(service.id, `file-${question.id}`),
    }));

export const output = ({ at, service }: Surroundings): readonly LinkedNode[] =>
  service.gives
    ? [
        {
          id: at.ofService(service.id, 'output'),
          type: 'Output',
          identifier: service.gives.id,
          title: inLanguages(service.gives.words),
          description: inLanguages(service.gives.attests),
        },
      ]
    : [];

export const channel = ({ at, service }: Surroundings): readonly LinkedNode[] => {
  const online = concept(at, 'online', text.online);
  return [
    {
      id: at.ofService(service.id, 'channel'),
      type: 'Channel',
      identifier: `${service.id}.online`,
      kind: online.id,
      processingTime: isoDuration(service.clock.period),
      page: at.page(`/apply/${encodeURIComponent(service.id)}`),
    },
    online,
  ];
};

/** How the service is decided, and by which article. */
export function rule({ at, service }: Surroundings): readonly LinkedNode[] {
  const atOnce = decisionOf(service) === 'at-once';
  const automatic = Object.values(service.process.states).find(state => state.kind === 'automatic');
  const article = articleNode(at, automatic?.kind === 'automatic' ? automatic.law : service.law);
  return [
    {
      id: at.ofService(service.id, 'rule'),
      type: 'Rule',
      identifier: `${service.id}.decision`,
      title: inLanguages(atOnce ? text.atOnce : text.official),
      description: inLanguages(atOnce ? text.atOnceRule : text.officialRule),
      implements: article.id,
    },
    article,
  ];
}

/** Who may apply. */
export const requirement = ({ at, service }: Surroundings): readonly LinkedNode[] => [
  {
    id: at.ofService(service.id, 'who'),
    type: 'Requirement',
    identifier: `${service.id}.who`,
    title: { ko: service.words.ko.who, en: service.words.en.who },
  },
];

export function contact({ at, service }: Surroundings): readonly LinkedNode[] {
  const { phone } = competenceOf(service);
  if (phone === undefined) return [];
  return [{ id: at.ofService(service.id, 'contact'), type: 'ContactPoint', telephone: phone }];
}
