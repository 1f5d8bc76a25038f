import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { finalSound, isParticle, type Particle, parseTemplate, particleAfter, say, words } from './index.ts';

test('a particle follows the sound its word ends in', () => {
  const cases: readonly (readonly [string, Particle, string])[] = [
    ['책', '을/를', '을'],
    ['사과', '을/를', '를'],
    ['사람', '은/는', '은'],
    ['나무', '은/는', '는'],
    ['집', '이/가', '이'],
    ['학교', '이/가', '가'],
    ['서울', '(으)로', '로'],
    ['부산', '(으)로', '으로'],
    ['제주', '(으)로', '로'],
    ['책', '와/과', '과'],
    ['사과', '와/과', '와'],
    ['사과', '과/와', '와'],
    ['학생', '이에요/예요', '이에요'],
    ['의사', '이에요/예요', '예요'],
    ['담당자', '(으)로부터', '로부터'],
    ['값', '을/를', '을'],
  ];
  for (const [word, particle, expected] of cases)
    assert.equal(particleAfter(word, particle), expected, `${word} ${particle}`);
});

test('a number ends as it is read', () => {
  const withFinal = [
    '1',
    '3',
    '6',
    '7',
    '8',
    '10',
    '100',
    '1,000',
    '20,000',
    '300,000,000',
    '0',
    '13',
    '1.10',
    '2026. 3',
    '10-0',
  ];
  const without = ['2', '4', '5', '9', '1,000,000,000,000', '12', '3.5', '99', '2025'];
  for (const number of withFinal) assert.equal(particleAfter(number, '을/를'), '을', number);
  for (const number of without) assert.equal(particleAfter(number, '을/를'), '를', number);
  assert.equal(particleAfter('1', '(으)로'), '로', '일로');
  assert.equal(particleAfter('3', '(으)로'), '으로', '삼으로');
});

test('capitals are spelled, other Latin words go by their spelling', () => {
  const withFinal = [
    'XML',
    'HTTP form',
    'ZIM',
    'Kim',
    'Park',
    'book',
    'web',
    'robot',
    'Google',
    'online',
    'mailing',
    'JSON',
    'Seoul',
    'R',
  ];
  const without = ['PDF', 'CSV', 'Lee', 'Minsu', 'API', 'USB', 'Mike', 'test', 'www.korea.go.kr/jobs', 'W'];
  for (const word of withFinal) assert.equal(particleAfter(word, '을/를'), '을', word);
  for (const word of without) assert.equal(particleAfter(word, '을/를'), '를', word);
  assert.equal(particleAfter('Seoul', '(으)로'), '로');
  assert.equal(particleAfter('URL', '(으)로'), '로');
});

test('brackets and quotes are not spoken; units are', () => {
  assert.equal(particleAfter('홍길동(남)', '이/가'), '이');
  assert.equal(particleAfter('홍길동 (30세)', '이/가'), '이');
  assert.equal(particleAfter('‘등본’', '을/를'), '을');
  assert.equal(particleAfter('「민원처리법」', '을/를'), '을');
  assert.equal(particleAfter('50%', '이/가'), '가');
  assert.equal(particleAfter('3 kg', '을/를'), '을');
  assert.equal(particleAfter('20 km', '을/를'), '를');
  assert.equal(particleAfter('85㎡', '을/를'), '를');
});

test('both forms are written where the sound is not known', () => {
  assert.equal(particleAfter('金', '을/를'), '을(를)');
  assert.equal(particleAfter('🙂', '이/가'), '이(가)');
  assert.equal(particleAfter('', '(으)로'), '(으)로');
});

test('the final sound of any text is one Hangul syllable or not known', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'aekmZ09.,(%가뷁'), minLength: 1 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), latin), text => /^[가-힣]$/.test(finalSound(text) ?? '가')),
  );
});

test('a text is filled in the language of its reader', () => {
  const text = words('{who:이/가} {file:을/를} {n}개 냈습니다.', '{who} sent {n:one copy|# copies} of {file}.');
  const values = { who: '홍길동', file: words('주민등록표 등본', 'the register extract'), n: 1200 };
  assert.equal(say('ko', text, values), '홍길동이 주민등록표 등본을 1,200개 냈습니다.');
  assert.equal(say('en', text, { ...values, n: 1 }), '홍길동 sent one copy of the register extract.');
  assert.equal(say('en', text, values), '홍길동 sent 1,200 copies of the register extract.');
  assert.equal(say('en', words('{{이름}}', 'a {{name}} $& {x}'), { x: '$1 {y}' }), 'a {name} $& $1 {y}');
});

test('a missing value is a fault, and so is a plural without a number', () => {
  assert.throws(() => say('ko', words('{name}', '{name}')), /no value for \{name\}/);
  assert.throws(() => say('ko', words('{toString}', ''), {}), /no value/);
  assert.throws(() => say('en', words('', '{n:a|b}'), { n: '3' }), TypeError);
});

test('a text with bad braces is a fault', () => {
  for (const text of ['{', '}', '{a', 'a}', '{}', '{a b}', '{a:}', '{a:x}', '{a:x|y|z}', '{a{b}}'])
    assert.throws(() => parseTemplate(text), SyntaxError, text);
});

test('a text without holes says itself', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const escaped = text.replaceAll('{', '{{').replaceAll('}', '}}');
      assert.equal(say('ko', words(escaped, escaped)), text);
    }),
  );
});

test('every particle a template may name has both its forms', () => {
  for (const name of ['을/를', '은/는', '이/가', '와/과', '(으)로', '이에요/예요']) {
    assert.ok(isParticle(name));
    assert.notEqual(particleAfter('밤', name), particleAfter('차', name));
  }
});
