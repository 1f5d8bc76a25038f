import {
  addressOf,
  answersOf,
  type Change,
  change,
  choice,
  dayOf,
  document,
  type Facts,
  factsOf,
  file,
  type Granted,
  inOrderOf,
  longText,
  oneOfficial,
  reads,
  readsEach,
  service,
  someOf,
  to,
  type ValueOf,
} from '../../blocks/language/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { municipalities, residentRegistration } from '../agencies/index.ts';
import { immediately } from '../calendar/index.ts';
import { moveInFee, residentRegistrationAct, verifiableDays } from '../law/index.ts';
import { householdMembers, households, residents } from '../registers/index.ts';
import { moving } from './life-events.ts';
import { objection } from './remedy.ts';

const movedOn = dayOf('movedOn', {
  ask: words('언제 이사하셨나요?', 'When did you move?'),
  label: words('이사한 날', 'Day of the move'),
  hint: words('이사한 날부터 14일 안에 신고해야 합니다.', 'A move must be reported within 14 days.'),
  range: { before: 365, after: 0 },
});

const newAddress = addressOf('newAddress', {
  ask: words('새 주소는 어디인가요?', 'What is your new address?'),
  label: words('새 주소', 'New address'),
  hint: words('도로 이름과 건물 번호로 찾으세요.', 'Search by the road name and building number.'),
});

const movers = someOf('movers', householdMembers, {
  ask: words('누가 이사했나요?', 'Who moved?'),
  label: words('이사한 사람', 'People who moved'),
  hint: words('함께 이사한 사람을 모두 고르세요.', 'Choose everyone who moved together.'),
});

const holding = choice('holding', {
  ask: words('새집은 어떤 집인가요?', 'How do you hold the new home?'),
  label: words('거주 형태', 'How the home is held'),
  options: {
    owned: words('내 집 (가족 소유 포함)', 'Owned by me or my family'),
    leased: words('전세·월세', 'Leased'),
    other: words('그 밖 (기숙사, 친척 집 등)', 'Other (dormitory, relatives …)'),
  },
});

const lease = file('lease', {
  ask: words('임대차계약서를 올려 주세요', 'Upload your lease'),
  label: words('임대차계약서', 'Lease'),
  hint: words('PDF나 사진으로 5 MB까지. 나중에 내도 됩니다.', 'PDF or photo up to 5 MB. You can hand it in later.'),
  optional: true,
  when: holding.is('leased'),
});

const note = longText('note', {
  ask: words('담당자에게 알릴 것이 있나요?', 'Is there anything the official should know?'),
  label: words('전달 사항', 'Note to the official'),
  optional: true,
  longest: 500,
});

const asks = [movedOn, newAddress, movers, holding, lease, note] as const;

const person = reads(residents.name, residents.nameInLatin, residents.address, residents.movedOn, residents.household);
const members = inOrderOf(
  readsEach(householdMembers, residents.name, residents.nameInLatin, residents.relationToHead, residents.birthDate),
  residents.relationToHead,
  residents.birthDate,
);

const receipt = document({
  id: 'move-in-receipt',
  words: words('전입신고 수리 확인서', 'Confirmation of a reported move'),
  parts: [factsOf(person, [residents.name, residents.nameInLatin]), answersOf([newAddress, movedOn, movers])],
  attests: words(
    '위와 같이 전입신고가 수리되었음을 확인합니다.',
    'It is confirmed that the move above was reported and accepted.',
  ),
  verifiableFor: verifiableDays,
});

type Members = Facts<typeof members>;
type Member = Members[number];

/** Everyone moves: the household keeps its key and gets a new seat. Some move: they form a household, the others keep the old one. */
function changes({
  answers,
  facts,
  newKey,
  today,
}: Granted<{ person: typeof person; members: typeof members }, typeof asks>): readonly Change[] {
  const { movedOn: day, newAddress: address, movers: chosen } = answers;
  const moving = facts.members.filter(m => chosen?.includes(m.subject));
  const [head] = moving;
  const old = facts.person.household;
  if (!day || !address || !head || !old) return [];
  const staying = facts.members.filter(m => !moving.includes(m));
  const seat = [to(residents.address, address), to(residents.movedOn, day), to(residents.reportedOn, today)] as const;
  if (staying.length === 0)
    return [change(old, day, to(households.address, address)), ...moving.map(m => change(m.subject, day, ...seat))];
  const formed = newKey('household');
  return [
    ...succession(old, staying, day),
    change(
      formed,
      day,
      to(households.address, address),
      to(households.head, head.subject),
      to(households.formedOn, day),
    ),
    ...moving.map(m =>
      change(
        m.subject,
        day,
        ...seat,
        to(residents.household, formed),
        to(residents.relationToHead, m === head ? 'head' : relationAmong(head, m)),
      ),
    ),
  ];
}

/** When the head has left, the first of those who stay leads the household. @law 주민등록법 제14조 */
function succession(household: string, staying: Members, day: CivilDay): readonly Change[] {
  const [next] = staying;
  if (!next || staying.some(m => m.relationToHead === 'head')) return [];
  return [
    change(household, day, to(households.head, next.subject)),
    change(next.subject, day, to(residents.relationToHead, 'head')),
  ];
}

/** Spouse and children of the old head stay so when the old head leads; between others the register knows no tie, so none is written. */
const relationAmong = (head: Member, m: Member): ValueOf<typeof residents.relationToHead.is> =>
  head.relationToHead === 'head'
    ? (m.relationToHead ?? 'cohabitant')
    : head.relationToHead === 'spouse' && m.relationToHead === 'child'
      ? 'child'
      : 'cohabitant';

/** 전입신고 (report of a move). @law 주민등록법 제16조 */
export const moveIn = service({
  id: 'move-in',
  version: 1,
  agency: municipalities.of(newAddress),
  law: residentRegistrationAct('제16조제1항'),
  words: {
    ko: {
      name: '전입신고',
      also: ['이사 신고', '주소 이전', '주소 변경', '이사했어요', '집 옮기기', '주소 옮기기'],
      gives: '새 주소로 주민등록을 옮깁니다.',
      who: '이사한 사람 본인 또는 같은 세대의 사람',
      notes: [
        '이사한 날부터 14일 안에 신고해야 합니다.',
        '담당 공무원이 확인한 뒤 주민등록이 바뀝니다.',
        '확인되면 새 주소가 나오는 등본을 바로 받을 수 있습니다.',
      ],
    },
    en: {
      name: 'Report a move',
      also: ['change of address', 'moving house', 'new address', 'jeonip singo', 'address registration'],
      gives: 'Moves your resident registration to the new address.',
      who: 'The person who moved, or someone of the same household',
      notes: [
        'A move must be reported within 14 days.',
        'An official checks the report before the register changes.',
        'Afterwards you can get a register copy with the new address at once.',
      ],
    },
  },
  lifeEvents: [moving],
  assurance: 'low',
  uses: { person, members },
  basis: residentRegistrationAct('제16조제1항'),
  asks,
  fee: moveInFee,
  process: oneOfficial(residentRegistration),
  clock: immediately,
  gives: receipt,
  writes: [
    residents.address,
    residents.movedOn,
    residents.reportedOn,
    residents.household,
    residents.relationToHead,
    households.head,
    households.address,
    households.formedOn,
  ],
  changes,
  remedy: objection,
  next: ['resident-register-copy'],
  examples: [
    {
      words: words('전셋집으로 이사한 세대', 'A household that moved into a leased home'),
      given: { holding: 'leased' },
      expect: { asks: ['movedOn', 'newAddress', 'movers', 'holding', 'lease', 'note'], state: 'checking' },
    },
    {
      words: words('내 집으로 이사한 사람', 'Someone who moved into their own home'),
      given: { holding: 'owned' },
      expect: { asks: ['movedOn', 'newAddress', 'movers', 'holding', 'note'], state: 'checking' },
    },
  ],
});
