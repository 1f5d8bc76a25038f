import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Quantity, rule } from '../../../blocks/language/index.ts';
import { decideByMeaning } from '../../../blocks/rules/index.ts';
import { Refusal } from '../../../kernel/refusal/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { educationCutOff } from './education.ts';
import { housingCutOff } from './housing.ts';
import { livelihoodCutOff } from './livelihood.ts';
import { medianIncome, medianIncomeRule } from './median-income.ts';
import { medicalCutOff } from './medical.ts';

const january = (year: number) => `${year}-01-01` as CivilDay;

const figure = (amount: Quantity, householdSize: number, year: number, knownOn?: string) =>
  decideByMeaning(
    rule({ ...medianIncomeRule, amount }),
    { householdSize },
    { on: january(year), ...(knownOn && { knownOn: knownOn as CivilDay }) },
  ).amount;

const printed: Readonly<Record<number, readonly number[]>> = {
  2021: [1_827_831, 3_088_079, 3_983_950, 4_876_290, 5_757_373, 6_628_603, 7_497_198],
  2022: [1_944_812, 3_260_085, 4_194_701, 5_121_080, 6_024_515, 6_907_004, 7_780_592],
  2023: [2_077_892, 3_456_155, 4_434_816, 5_400_964, 6_330_688, 7_227_981, 8_107_515],
  2024: [2_228_445, 3_682_609, 4_714_657, 5_729_913, 6_695_735, 7_618_369, 8_514_994],
  2025: [2_392_013, 3_932_658, 5_025_353, 6_097_773, 7_108_192, 8_064_805, 8_988_428],
  2026: [2_564_238, 4_199_292, 5_359_036, 6_494_738, 7_556_719, 8_555_952, 9_515_150],
  2027: [2_736_042, 4_480_645, 5_718_091, 6_929_885, 8_063_019, 9_129_201],
};

describe('기준 중위소득', () => {
  it('국민기초생활 보장법 제6조의2: each printed value of 2021 to 2027 is given as printed', () => {
    for (const [year, values] of Object.entries(printed))
      for (const [i, value] of values.entries())
        assert.equal(figure(medianIncome, i + 1, Number(year)), value, `${i + 1} people in ${year}`);
  });

  it('eight people and more add the step from six to seven, in each complete year', () => {
    for (const [year, values] of Object.entries(printed)) {
      const [six, seven] = [values[5] ?? 0, values[6]];
      if (seven === undefined) continue;
      assert.equal(figure(medianIncome, 8, Number(year)), seven + (seven - six));
      assert.equal(figure(medianIncome, 10, Number(year)), seven + 3 * (seven - six));
    }
  });

  it('the seventh person does not add 999,233, as one source has it', () => {
    assert.notEqual(figure(medianIncome, 7, 2026), 8_555_952 + 999_233);
  });

  it('seven and more people in 2027 are open: what is not printed yet is never extended', () => {
    assert.equal(figure(medianIncome, 7, 2027), undefined);
    assert.equal(figure(medianIncome, 8, 2027), undefined);
  });

  it('a year without a table is refused with its day', () => {
    assert.throws(
      () => figure(medianIncome, 1, 2028),
      fault =>
        fault instanceof Refusal && fault.code === 'parameter-without-value' && fault.facts['day'] === '2028-01-01',
    );
  });

  it('the table of 2027 was not known before it was decided', () => {
    assert.equal(figure(medianIncome, 1, 2027, '2026-07-28'), 2_736_042);
    assert.throws(() => figure(medianIncome, 1, 2027, '2026-07-27'), /parameter-without-value/);
  });
});

describe('급여별 선정기준', () => {
  const table: readonly (readonly [Quantity, string, readonly number[]])[] = [
    [livelihoodCutOff, '제8조제2항: 32%', [820_556, 1_343_773, 1_714_892, 2_078_316]],
    [medicalCutOff, '제12조의3제2항: 40%', [1_025_695, 1_679_717, 2_143_614, 2_597_895]],
    [housingCutOff, '주거급여법 제5조: 48%', [1_230_834, 2_015_660, 2_572_337, 3_117_474]],
    [educationCutOff, '제12조제3항: 50%', [1_282_119, 2_099_646, 2_679_518, 3_247_369]],
  ];
  for (const [cutOff, article, values] of table)
    it(`${article} of the median income of 2026, a half of a won upward`, () => {
      assert.deepEqual(
        values.map((_, i) => figure(cutOff, i + 1, 2026)),
        values,
      );
    });

  it('주거급여법 제5조: 47% in 2023, 48% from 2024', () => {
    assert.equal(figure(housingCutOff, 4, 2023), 2_538_453);
    assert.equal(figure(housingCutOff, 4, 2024), 2_750_358);
  });

  it('제8조제2항: 30% until 2023, 32% from 2024', () => {
    assert.equal(figure(livelihoodCutOff, 1, 2023), 623_368);
    assert.equal(figure(livelihoodCutOff, 1, 2024), 713_102);
  });
});
