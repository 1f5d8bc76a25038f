import { words } from '../../../kernel/words/index.ts';
import { holds } from '../condition.ts';
import type { Question } from '../question.ts';
import type { Example, Service } from '../service.ts';
import { at, type Check, type Finding, rule } from './finding.ts';

const none = rule(
  'example-none',
  'error',
  words('신청 예를 하나 이상 쓰세요.', 'Give at least one example of an application.'),
);
const wrong = rule(
  'example-wrong',
  'error',
  words('예나 선언 가운데 틀린 쪽을 고치세요.', 'Correct the example, or the declaration it contradicts.'),
);

const asked = (service: Service, given: Readonly<Record<string, unknown>>): readonly Question[] =>
  service.asks.filter(question => !question.condition || holds(question.condition, given));

/** Where a case can be right after it was opened: past the first state when that decides by itself. */
function opened({ process, rule: decides }: Service): readonly string[] {
  const start = process.states[process.start];
  if (start?.kind !== 'automatic') return [process.start];
  return decides && start.unless !== undefined ? [start.to, start.unless] : [start.to];
}

const isOption = (question: Question, answer: unknown): boolean =>
  question.kind !== 'choice' || Object.hasOwn(question.options ?? {}, String(answer));

function ofExample(service: Service, example: Example<readonly Question[]>, where: string): readonly Finding[] {
  const given: Readonly<Record<string, unknown>> = example.given;
  const questions = asked(service, given);
  const [told, really] = [example.expect.asks.join(', '), questions.map(question => question.id).join(', ')];
  const states = opened(service);
  const astray = Object.keys(given).filter(id => !questions.some(q => q.id === id && isOption(q, given[id])));
  return [
    ...(told === really ? [] : [wrong(where, words(`묻는 것이 다릅니다: ${really}`, `It asks: ${really}`))]),
    ...(states.includes(example.expect.state)
      ? []
      : [wrong(where, words(`상태가 다릅니다: ${states.join(', ')}`, `The state is: ${states.join(', ')}`))]),
    ...astray.map(id => wrong(where, words(`받지 않는 답입니다: ${id}`, `This answer is never taken: ${id}`))),
  ];
}

/** Services without an example, and examples that do not come true. */
export const checkExamples: Check = jurisdiction =>
  jurisdiction.services.flatMap((service): readonly Finding[] => {
    const where = `service ${service.id}`;
    if (service.examples.length === 0) return [none(where, words('신청 예가 없습니다.', 'It has no example.'))];
    return service.examples.flatMap((example, i) => ofExample(service, example, at(where, `example ${i + 1}`)));
  });
