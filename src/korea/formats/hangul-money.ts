const digits = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;
const places = ['', '십', '백', '천'] as const;
const myriads = ['', '만', '억', '조'] as const;

const fourDigits = (group: number): string =>
  [3, 2, 1, 0]
    .map(place => {
      const digit = Math.floor(group / 10 ** place) % 10;
      return digit === 0 ? '' : `${digits[digit]}${places[place]}`;
    })
    .join('');

/** A whole number in Hangul with every 일 written (`일십일만삼천오백육십`), so that none can be added. Below 10¹⁶. */
export function hangulNumber(value: number): string {
  if (!(Number.isSafeInteger(value) && value >= 0)) throw new RangeError(`not a whole number to write out: ${value}`);
  if (value === 0) return '영';
  return [3, 2, 1, 0]
    .map(power => {
      const group = Math.floor(value / 10_000 ** power) % 10_000;
      return group === 0 ? '' : `${fourDigits(group)}${myriads[power]}`;
    })
    .join('');
}

/**
 * Won as official documents write them: `금113,560원(금일십일만삼천오백육십원)`.
 *
 * @law 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조
 */
export const hangulMoney = (won: number): string => `금${won.toLocaleString('ko-KR')}원(금${hangulNumber(won)}원)`;
