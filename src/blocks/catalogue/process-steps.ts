import { say, type Words, words } from '../../kernel/words/index.ts';
import { leadsTo, type Service, type State } from '../language/index.ts';
import { competenceOf } from './competence.ts';
import { decidesByRule } from './decision.ts';

/** One step on the way of an application, as the person sees it. */
export interface ProcessStep {
  readonly who: Words;
  readonly what: Words;
  /** Happens only sometimes. */
  readonly sometimes: boolean;
}

const text = {
  you: words('신청하는 사람', 'You'),
  program: words('정부 시스템', 'The system'),
  apply: words('질문에 답하고 신청합니다.', 'Answer the questions and apply.'),
  byRule: words(
    '법의 규칙대로 요건을 확인하고, 맞으면 바로 결정합니다.',
    'Checks the conditions by the rule of the law and, if they are met, decides at once.',
  ),
  rest: words(
    '규칙이 바로 결정하지 못하면 규칙의 답과 이유를 보고 결정합니다.',
    'Decides, with the rule’s answer and reasons, what the rule could not settle.',
  ),
  atOnce: words(
    '법에 정해진 대로 바로 처리합니다. 사람이 판단할 일이 없는 일입니다.',
    'Decides at once, as the law says. There is nothing a person would have to weigh.',
  ),
  check: words('신청 내용을 확인하고 결정합니다.', 'Checks the application and decides.'),
  supply: words(
    '부족한 것이 있으면 알려 드립니다. 정해진 날까지 보완해 주세요.',
    'If something is missing, you are told and asked to add it by a set date.',
  ),
  document: words('{document:을/를} 받습니다.', 'Receive your document: {document}.'),
  result: words('결과를 알림으로 받습니다.', 'Receive the result as a notice.'),
};

const both = (template: Words, values: Readonly<Record<string, Words>>): Words =>
  words(say('ko', template, values), say('en', template, values));

function stepOf(service: Service, state: State<string>): readonly ProcessStep[] {
  switch (state.kind) {
    case 'automatic':
      return [{ who: text.program, what: decidesByRule(service) ? text.byRule : text.atOnce, sometimes: false }];
    case 'official': {
      const agency = competenceOf(service).words;
      const { unit } = state;
      const who = words(`${agency.ko} ${unit.words.ko}`, `${unit.words.en}, ${agency.en}`);
      return decidesByRule(service)
        ? [{ who, what: text.rest, sometimes: true }]
        : [{ who, what: text.check, sometimes: false }];
    }
    case 'applicant':
      return [{ who: text.you, what: text.supply, sometimes: true }];
    case 'end':
      return [];
  }
}

/** The states of a process, each once, in the order in which an application can first come to them. */
function inOrder({ process }: Service): readonly State<string>[] {
  const names = [process.start];
  for (const name of names) {
    const state = process.states[name];
    for (const next of state ? leadsTo(state) : []) if (!names.includes(next)) names.push(next);
  }
  return names.flatMap(name => process.states[name] ?? []);
}

/** Who does what from application to result. */
export const processSteps = (service: Service): readonly ProcessStep[] => [
  { who: text.you, what: text.apply, sometimes: false },
  ...inOrder(service).flatMap(state => stepOf(service, state)),
  {
    who: text.you,
    what: service.gives ? both(text.document, { document: service.gives.words }) : text.result,
    sometimes: false,
  },
];
