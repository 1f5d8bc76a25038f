import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal/index.ts';
import { addDays, day } from '../../kernel/time/index.ts';
import {
  businessCheckDigit,
  businessKind,
  businessNumber,
  corporateNumber,
  decodeResidentNumber,
  demonstrationBusinessNumber,
  demonstrationNumbersADay,
  demonstrationResidentNumber,
  documentNumber,
  formatBusinessNumber,
  formatCorporateNumber,
  formatDocumentNumber,
  formatPhoneNumber,
  formatPhoneNumberAbroad,
  formatResidentNumber,
  formatVerificationNumber,
  hasCorporateCheckDigit,
  hasOldCheckDigit,
  isBusinessNumber,
  isResidentNumber,
  legalDongParts,
  maskPhoneNumber,
  maskResidentNumber,
  oldCheckDigit,
  phoneKind,
  phoneNumber,
  residentNumber,
  verificationNumber,
} from './index.ts';

const refused = (code: string) => (e: unknown) => e instanceof Refusal && e.code === code;

test('the seventh digit of a resident number gives century, sex and kind', () => {
  const cases = [
    ['900101-1000000', '1990-01-01', 'male', 'citizen'],
    ['900101-2000000', '1990-01-01', 'female', 'citizen'],
    ['050228-3000000', '2005-02-28', 'male', 'citizen'],
    ['050228-4000000', '2005-02-28', 'female', 'citizen'],
    ['900101-5000000', '1990-01-01', 'male', 'foreigner'],
    ['900101-6000000', '1990-01-01', 'female', 'foreigner'],
    ['000229-7000000', '2000-02-29', 'male', 'foreigner'],
    ['000229-8000000', '2000-02-29', 'female', 'foreigner'],
    ['990101-9000000', '1899-01-01', 'male', 'citizen'],
    ['990101-0000000', '1899-01-01', 'female', 'citizen'],
  ] as const;
  for (const [text, birth, sex, kind] of cases)
    assert.deepEqual(decodeResidentNumber(residentNumber(text)), { birth, sex, kind, demonstration: false }, text);
});

test('a resident number is read as typed and refused for its form only', () => {
  assert.equal(residentNumber(' ９００１０１ － 1234567 '), '9001011234567');
  for (const text of [
    '900101-123456',
    '901301-1234567',
    '900230-1234567',
    '000229-1234567',
    '90O101-1234567',
    '',
    '907001-1234567',
    '909301-1234567',
  ])
    assert.equal(isResidentNumber(text), false, text);
  assert.throws(
    () => residentNumber('901301-1234567'),
    (e: unknown) => refused('resident-number-invalid')(e) && !JSON.stringify(e).includes('901301'),
  );
});

test('the check digit of the old scheme is a hint, for residents and foreigners', () => {
  assert.equal(oldCheckDigit('000000000000'), 1);
  assert.equal(oldCheckDigit('900101100000'), (11 - ((9 * 2 + 1 * 5 + 1 * 7 + 1 * 8) % 11)) % 10);
  assert.equal(oldCheckDigit('900101500000'), (((11 - ((9 * 2 + 1 * 5 + 1 * 7 + 5 * 8) % 11)) % 10) + 2) % 10);
  const right = residentNumber(`900101100000${oldCheckDigit('900101100000')}`);
  const wrong = residentNumber(`900101100000${(oldCheckDigit('900101100000') + 1) % 10}`);
  assert.deepEqual([hasOldCheckDigit(right), hasOldCheckDigit(wrong)], [true, false]);
});

test('a resident number is shown masked', () => {
  assert.equal(maskResidentNumber(residentNumber('9001011234567')), '900101-1******');
  assert.equal(formatResidentNumber(residentNumber('9001011234567')), '900101-1234567');
});

const births = fc.integer({ min: 0, max: 73_048 }).map(n => addDays(day('1900-01-01'), n));
const people = fc.record({
  birth: births,
  sex: fc.constantFrom('male', 'female'),
  kind: fc.constantFrom('citizen', 'foreigner'),
});
const serials = fc.integer({ min: 0, max: demonstrationNumbersADay - 1 });

test('a demonstration number speaks of its person, has no month of a real birth and never the old check digit', () => {
  fc.assert(
    fc.property(people, serials, (person, serial) => {
      const number = demonstrationResidentNumber(person, serial);
      assert.deepEqual(decodeResidentNumber(residentNumber(number)), { ...person, demonstration: true });
      assert.ok(Number(number.slice(2, 4)) > 80);
      assert.equal(hasOldCheckDigit(number), false);
    }),
  );
});

test('two people of one day have different demonstration numbers', () => {
  const born = day('1990-03-01');
  fc.assert(
    fc.property(
      serials,
      serials,
      (a, b) =>
        a === b ||
        demonstrationResidentNumber({ birth: born, sex: 'male' }, a) !==
          demonstrationResidentNumber({ birth: born, sex: 'male' }, b),
    ),
  );
  const all = new Set(
    Array.from({ length: 9000 }, (_, serial) => demonstrationResidentNumber({ birth: born, sex: 'female' }, serial)),
  );
  assert.equal(all.size, 9000);
  assert.equal(demonstrationResidentNumber({ birth: born, sex: 'male' }, 0).slice(0, 7), '9083011');
});

test('outside the demonstration range is a fault', () => {
  for (const serial of [-1, demonstrationNumbersADay, 1.5])
    assert.throws(() => demonstrationResidentNumber({ birth: day('1990-03-01'), sex: 'male' }, serial), RangeError);
  assert.throws(() => demonstrationResidentNumber({ birth: day('1899-12-31'), sex: 'male' }, 0), RangeError);
});

test('business numbers of public companies pass their check', () => {
  for (const text of ['101-86-62870', '124-81-00998', '120-81-47521'])
    assert.equal(formatBusinessNumber(businessNumber(text)), text);
  assert.equal(businessKind(businessNumber('124-81-00998')), 'for-profit');
});

test('one wrong digit spoils a business number', () => {
  const nine = fc.stringMatching(/^[0-9]{9}$/).filter(text => text.slice(3, 5) !== '00');
  fc.assert(
    fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (first, place, step) => {
      const good = first + businessCheckDigit(first);
      const wrong = good.slice(0, place) + ((Number(good[place]) + step) % 10) + good.slice(place + 1);
      assert.ok(isBusinessNumber(good));
      assert.equal(isBusinessNumber(wrong), wrong.slice(3, 5) === '00', wrong);
    }),
  );
  assert.throws(() => businessNumber('123-45-67890'), refused('business-number-invalid'));
  assert.throws(() => businessNumber('12345'), refused('business-number-invalid'));
});

test('the kind of a business stands in the middle of its number', () => {
  const withMiddle = (middle: string) => businessNumber(`101${middle}1234${businessCheckDigit(`101${middle}1234`)}`);
  const cases = [
    ['01', 'individual'],
    ['79', 'individual'],
    ['82', 'non-profit'],
    ['83', 'public-body'],
    ['84', 'foreign'],
    ['85', 'branch'],
    ['88', 'for-profit'],
    ['89', 'religious'],
    ['95', 'individual-exempt'],
  ] as const;
  for (const [middle, kind] of cases) assert.equal(businessKind(withMiddle(middle)), kind, middle);
});

test('a demonstration business number is readable here and false everywhere else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 89_999_999 }), serial => {
      const number = demonstrationBusinessNumber(serial);
      assert.equal(businessKind(businessNumber(number)), 'demonstration');
      assert.notEqual(businessCheckDigit(number.slice(0, 9)), Number(number[9]));
    }),
  );
  assert.throws(() => demonstrationBusinessNumber(90_000_000), RangeError);
});

test('a corporate number is read by its form, its check digit is a hint', () => {
  const samsung = corporateNumber('130111-0006246');
  assert.equal(formatCorporateNumber(samsung), '130111-0006246');
  assert.deepEqual(
    [hasCorporateCheckDigit(samsung), hasCorporateCheckDigit(corporateNumber('1301110006247'))],
    [true, false],
  );
  assert.throws(() => corporateNumber('130111-000624'), refused('corporate-number-invalid'));
});

test('a verification number is read however it is typed', () => {
  for (const text of [
    '1234-5678-9012-3456',
    '1234567890123456',
    ' 1234 5678 9012 3456 ',
    '１２３４－５６７８－９０１２－３４５６',
    '1234–5678—9012−3456',
  ])
    assert.equal(formatVerificationNumber(verificationNumber(text)), '1234-5678-9012-3456', text);
  for (const text of ['1234-5678-9012-345', '1234-5678-9012-345a', '12345678901234567', ''])
    assert.throws(() => verificationNumber(text), refused('verification-number-invalid'));
});

test('phone numbers are read, told apart, written and masked', () => {
  const cases = [
    ['01012345678', 'mobile', '010-1234-5678', '010-****-5678', '+82-10-1234-5678'],
    ['010 1234 5678', 'mobile', '010-1234-5678', '010-****-5678', '+82-10-1234-5678'],
    ['+82 10-1234-5678', 'mobile', '010-1234-5678', '010-****-5678', '+82-10-1234-5678'],
    ['+82 (0)2 2100 1234', 'area', '02-2100-1234', '02-****-1234', '+82-2-2100-1234'],
    ['02)312-1234', 'area', '02-312-1234', '02-***-1234', '+82-2-312-1234'],
    ['0312345678', 'area', '031-234-5678', '031-***-5678', '+82-31-234-5678'],
    ['044-205-1234', 'area', '044-205-1234', '044-***-1234', '+82-44-205-1234'],
    ['０７０－１２３４－５６７８', 'internet', '070-1234-5678', '070-****-5678', '+82-70-1234-5678'],
    ['05051234567', 'personal', '0505-123-4567', '0505-***-4567', '+82-505-123-4567'],
    ['0801234567', 'free', '080-123-4567', '080-***-4567', '+82-80-123-4567'],
    ['1588-1234', 'representative', '1588-1234', '1588-1234', '1588-1234'],
    ['119', 'special', '119', '119', '119'],
    ['1345', 'special', '1345', '1345', '1345'],
  ] as const;
  for (const [typed, kind, shown, masked, abroad] of cases) {
    const number = phoneNumber(typed);
    assert.deepEqual(
      [phoneKind(number), formatPhoneNumber(number), maskPhoneNumber(number), formatPhoneNumberAbroad(number)],
      [kind, shown, masked, abroad],
      typed,
    );
  }
  for (const text of ['010-123-4567', '02-123', '09012345678', '+1 202 555 0100', 'abc', '0101234567890', ''])
    assert.throws(() => phoneNumber(text), refused('phone-number-invalid'), text);
});

test('행정업무규정: a document number is unit, serial and day of effect', () => {
  const number = { unit: '행정제도과', serial: 1234, effective: day('2024-05-03') };
  assert.equal(formatDocumentNumber(number), '행정제도과-1234(2024. 5. 3.)');
  assert.deepEqual(documentNumber('행정제도과-1234(2024. 5. 3.)'), number);
  assert.deepEqual(documentNumber(' 행정제도과 - 1234 (2024.05.03.) '), number);
  assert.deepEqual(documentNumber('Unit-A-7'), { unit: 'Unit-A', serial: 7 });
  for (const text of ['행정제도과', '행정제도과-0', '행정제도과-12(2024. 2. 30.)', '-12', `${'가'.repeat(90)}-1`])
    assert.throws(() => documentNumber(text), refused('document-number-invalid'), text);
});

test('a legal-dong code falls into its levels', () => {
  assert.deepEqual(legalDongParts('1100000000'), { level: 'sido', sido: '11' });
  assert.deepEqual(legalDongParts('1111000000'), { level: 'sigungu', sido: '11', sigungu: '11110' });
  assert.deepEqual(legalDongParts('1111010100'), { level: 'emd', sido: '11', sigungu: '11110', emd: '11110101' });
  assert.deepEqual(legalDongParts('3611025021'), {
    level: 'ri',
    sido: '36',
    sigungu: '36110',
    emd: '36110250',
    ri: '3611025021',
  });
  for (const code of ['0011010100', '1100010100', '1111000001', '111101010', 'abc'])
    assert.throws(() => legalDongParts(code), refused('legal-dong-code-invalid'), code);
});
