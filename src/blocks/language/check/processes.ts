import { words } from '../../../kernel/words/index.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { leadsTo, type OfficialAct, type Process, reviewedIn, type State } from '../process.ts';
import type { Service } from '../service.ts';
import { at, type Check, type Finding, rule } from './finding.ts';

const missing = rule(
  'state-missing',
  'error',
  words('상태를 선언하거나 이름을 고치세요.', 'Declare the state, or correct its name.'),
);
const unreachable = rule(
  'state-unreachable',
  'error',
  words('이 상태로 가는 길을 내거나 상태를 지우세요.', 'Make a way to the state, or remove it.'),
);
const deadEnd = rule(
  'state-dead-end',
  'error',
  words('끝나는 상태로 가는 길을 내세요.', 'Make a way from it to an end.'),
);
const astray = rule(
  'act-astray',
  'error',
  words(
    '승인은 처리됨으로, 거부는 거부됨이나 돌려보냄으로, 보완은 신청인에게 이어지게 하세요.',
    'Let an approval lead to a grant, a refusal to an end without one, and a supplement to the applicant.',
  ),
);
const neverGranted = rule(
  'never-granted',
  'error',
  words('처리됨(granted)으로 끝나는 길을 내세요.', 'Make a way to an end that grants.'),
);
const noUnit = rule(
  'unit-nowhere',
  'error',
  words('나라 선언의 부서 목록에 넣으세요.', 'Add the kind of unit to the jurisdiction’s list.'),
);

const undecidable = rule(
  'automatic-without-other-way',
  'error',
  words(
    '규칙이 예라고 답하지 않을 때 갈 곳(unless)을 담당자에게 내고, 규칙에 자동 처분의 근거(automatic)를 적으세요.',
    'Say where it goes when the rule does not say yes (unless: to an official), and by which article the rule may decide alone.',
  ),
);

/** The states that can be come to from some states; those states too. */
function reach(process: Process, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  for (const name of reached) {
    const state = process.states[name];
    for (const next of state ? leadsTo(state) : []) reached.add(next);
  }
  return reached;
}

const ends = (process: Process, from: string): boolean =>
  [...reach(process, [from])].some(name => process.states[name]?.kind === 'end');

/** Whether what an official does leads where its name says; another official or the program may come between. */
function leadsRight(act: OfficialAct, state: State<string> | undefined): boolean {
  if (act === 'supplement') return state?.kind === 'applicant';
  return state?.kind !== 'end' || (state.outcome === 'granted') === (act === 'approve');
}

const actsAstray = (process: Process): readonly (readonly [state: string, act: string, to: string])[] =>
  Object.entries(process.states).flatMap(([name, state]) =>
    state.kind === 'official'
      ? (Object.entries(state.may) as [OfficialAct, string][])
          .filter(([act, to]) => process.states[to] && !leadsRight(act, process.states[to]))
          .map(([act, to]) => [name, act, to] as const)
      : [],
  );

const grants = (process: Process, reached: ReadonlySet<string>): boolean =>
  [...reached].some(name => {
    const state = process.states[name];
    return state?.kind === 'end' && state.outcome === 'granted';
  });

/** Whether a process that a rule begins has the right to decide alone, and another way when the rule does not say yes. */
function decidesAlone({ process, rule: decides }: Service): boolean {
  const start = process.states[process.start];
  if (!decides || start?.kind !== 'automatic') return true;
  return decides.automatic !== undefined && reviewedIn(process) !== undefined;
}

function ofService({ units }: Jurisdiction, service: Service): readonly Finding[] {
  const { process, id } = service;
  const where = (state: string): string => at(`service ${id}`, `state ${state}`);
  const names = Object.keys(process.states);
  const reached = reach(process, [process.start]);
  const named = new Set([process.start, ...Object.values(process.states).flatMap(leadsTo)]);
  return [
    ...[...named]
      .filter(name => !process.states[name])
      .map(name => missing(where(name), words('선언되지 않은 상태로 이어집니다.', 'It is led to, but not declared.'))),
    ...names
      .filter(name => !reached.has(name))
      .map(name =>
        unreachable(where(name), words('어떤 신청도 여기에 오지 못합니다.', 'No application can come here.')),
      ),
    ...(decidesAlone(service)
      ? []
      : [
          undecidable(
            where(process.start),
            words('규칙만으로 처리할 수 없습니다.', 'The rule alone cannot decide it.'),
          ),
        ]),
    ...actsAstray(process).map(([state, act, to]) =>
      astray(where(state), words(`${act}의 뒤가 맞지 않습니다: ${to}`, `${act} leads astray: ${to}`)),
    ),
    ...(grants(process, reached)
      ? []
      : [
          neverGranted(`service ${id}`, words('어떤 신청도 받아들여지지 않습니다.', 'No application is ever granted.')),
        ]),
    ...names
      .filter(name => !ends(process, name))
      .map(name =>
        deadEnd(
          where(name),
          words('여기에 온 신청은 끝나지 못합니다.', 'An application that comes here can never end.'),
        ),
      ),
    ...Object.entries(process.states).flatMap(([name, state]) =>
      state.kind === 'official' && !units.some(unit => unit.id === state.unit.id)
        ? [
            noUnit(
              where(name),
              words(`없는 부서입니다: ${state.unit.id}`, `No agency has this kind of unit: ${state.unit.id}`),
            ),
          ]
        : [],
    ),
  ];
}

/** States nothing leads to, states nothing leads out of, and officials of units that nobody has. */
export const checkProcesses: Check = jurisdiction =>
  jurisdiction.services.flatMap(service => ofService(jurisdiction, service));
