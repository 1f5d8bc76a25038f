import assert from 'node:assert/strict';
import { test } from 'node:test';
import { village } from '../../../test/tiny.ts';
import { day, type Period, type PeriodUnit } from '../../kernel/time/index.ts';
import { languages } from '../../kernel/words/index.ts';
import { korea } from '../../korea/index.ts';
import { automatic, law, oneOfficial, parameter, type Service, unitKind } from '../language/index.ts';
import { competenceOf } from './competence.ts';
import { costOn, costWords } from './cost.ts';
import { decisionOf } from './decision.ts';
import { fetchedBy } from './fetched.ts';
import { initialOf } from './initial.ts';
import { lawBasis } from './law-basis.ts';
import { inOrderOfNeed } from './order.ts';
import { isoDuration, periodWords } from './period-words.ts';
import { processSteps } from './process-steps.ts';
import { remedyWords } from './remedy-words.ts';

const by = (id: string): Service => {
  const found = korea.services.find(service => service.id === id);
  assert.ok(found);
  return found;
};
const [moveIn, copy, family] = ['move-in', 'resident-register-copy', 'family-relation-certificate'].map(by) as [
  Service,
  Service,
  Service,
];
const today = day('2026-06-19');

test('a period is said in words and as a duration that XML Schema knows', () => {
  const period = (unit: PeriodUnit, amount: number): Period => ({
    unit,
    amount,
    firstDayCounts: true,
    endOnHoliday: 'next-office-day',
  });
  const table: readonly (readonly [PeriodUnit, number, string, string, string])[] = [
    ['officeHours', 3, '근무시간 3시간', '3 office hours', 'PT3H'],
    ['officeDays', 1, '근무일 1일', '1 working day', 'P1D'],
    ['calendarDays', 14, '14일', '14 days', 'P14D'],
    ['weeks', 2, '2주', '2 weeks', 'P14D'],
    ['months', 1, '1개월', '1 month', 'P1M'],
    ['years', 2, '2년', '2 years', 'P2Y'],
  ];
  for (const [unit, amount, ko, en, iso] of table) {
    assert.deepEqual(periodWords(period(unit, amount)), { ko, en });
    assert.equal(isoDuration(period(unit, amount)), iso);
  }
});

test('an official anywhere on the way means that a person decides', () => {
  assert.equal(decisionOf(moveIn), 'official');
  assert.equal(decisionOf(copy), 'at-once');
});

test('a local service is answered for by the agency of an address, a national one by its own', () => {
  assert.deepEqual(competenceOf(moveIn), { id: 'municipalities', words: korea.templates[0]?.words, reach: 'local' });
  assert.equal(competenceOf(family).reach, 'national');
});

test('the fee is that of the day; where law says nothing it is unknown, never zero', () => {
  assert.equal(costOn(copy, today)?.value, 0);
  const fee = parameter({
    id: 'fee.test',
    words: { ko: '수수료', en: 'Fee' },
    unit: 'KRW',
    values: [
      { from: '2020-01-01', to: '2026-06-19', value: 400, source: law('법', 'Act')('제1조'), verified: true },
      { from: '2026-06-20', value: 1500, source: law('법', 'Act')('제1조'), verified: false },
    ],
  });
  assert.equal(costOn({ fee }, today)?.value, 400);
  assert.equal(costOn({ fee }, day('2026-06-20'))?.value, 1500);
  assert.equal(costOn({ fee }, day('2019-12-31')), undefined);
  assert.deepEqual(costWords(1500), { ko: '1,500원', en: 'KRW 1,500' });
  assert.deepEqual(costWords(0), { ko: '무료', en: 'Free' });
});

test('what is looked up is told by register and by whom it is about; keys of other records are not told', () => {
  const fetched = fetchedBy(korea, moveIn);
  assert.deepEqual(
    fetched.map(({ register, about }) => [register.id, about.ko]),
    [
      ['residents', '본인'],
      ['residents', '같은 세대의 사람'],
    ],
  );
  assert.ok(fetched.every(({ facts }) => facts.length > 0 && facts.every(fact => fact.is.kind !== 'reference')));
  assert.equal(fetchedBy(korea, copy)[2]?.about.en, 'Yourself, with earlier records');
});

test('each article is cited once, with everything it is cited for', () => {
  const basis = lawBasis(copy);
  const numbers = basis.map(({ article }) => article.words.ko);
  assert.deepEqual(numbers, [...new Set(numbers)]);
  const shared = basis.find(({ article }) => article.number === '제29조제2항');
  assert.deepEqual(
    shared?.uses.map(use => use.en),
    ['Looking records up', 'Applying for someone else'],
  );
  assert.equal(basis.find(({ article }) => article.number === '제35조')?.verified, true);
});

test('the steps name who does what; a supplement happens only sometimes', () => {
  const steps = processSteps(moveIn);
  assert.deepEqual(
    steps.map(step => [step.who.en, step.sometimes]),
    [
      ['You', false],
      ['Civil Affairs and Passports, City, county or district office of the address', false],
      ['You', true],
      ['You', false],
    ],
  );
  assert.equal(processSteps(copy)[1]?.who.en, 'The system');
  assert.equal(steps.at(-1)?.what.ko, '전입신고 수리 확인서를 받습니다.');
});

test('a state that comes round again is told once', () => {
  const unit = unitKind({ id: 'unit', words: { ko: '과', en: 'Unit' } });
  assert.equal(processSteps({ ...moveIn, process: oneOfficial(unit) }).length, 4);
  assert.equal(processSteps({ ...moveIn, process: automatic(moveIn.law) }).length, 3);
});

test('how to object tells the days in force', () => {
  assert.match(remedyWords(moveIn, today).ko, /60일/);
  assert.match(remedyWords(moveIn, day('2000-01-01')).en, /within … days/);
});

test('names stand under their first letter, doubled consonants with the plain ones', () => {
  const letters = ['가족', '까치', '전입', '힘', 'résumé', 'École', '4대보험', ''].map(initialOf);
  assert.deepEqual(letters, ['ㄱ', 'ㄱ', 'ㅈ', 'ㅎ', 'R', 'E', '#', '#']);
});

test('a circle of next steps is broken, and every service still comes once', () => {
  const [a, b] = village.services as [Service, Service];
  const circle = [
    { ...a, next: [b.id] },
    { ...b, next: [a.id] },
  ];
  assert.deepEqual(
    inOrderOfNeed(circle)
      .map(s => s.id)
      .sort(),
    [a.id, b.id].sort(),
  );
});

test('every word of a guide’s models is there in both languages', () => {
  for (const service of korea.services)
    for (const step of processSteps(service))
      for (const language of languages) assert.ok(step.who[language] && step.what[language]);
});

test('where a rule decides, an official comes only for what it does not settle, and the badge says at once', () => {
  const steps = processSteps(by('child-allowance'));
  assert.deepEqual(
    steps.map(step => [step.who.en, step.sometimes]),
    [
      ['You', false],
      ['The system', false],
      ['Welfare, City, county or district office of the address', true],
      ['You', true],
      ['You', false],
    ],
  );
  assert.equal(decisionOf(by('child-allowance')), 'at-once');
  assert.equal(decisionOf(by('basic-pension')), 'official');
});
