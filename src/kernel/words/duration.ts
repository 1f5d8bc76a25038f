import { formatNumber } from './number.ts';
import type { Language } from './words.ts';

const units = [
  { size: 86_400, ko: '일', en: 'day' },
  { size: 3600, ko: '시간', en: 'hour' },
  { size: 60, ko: '분', en: 'minute' },
  { size: 1, ko: '초', en: 'second' },
] as const;

/**
 * A length of time in milliseconds, to its two largest units: `2일 3시간`, `2 days 3 hours`; below a second, `1초 미만`.
 * A day here is 24 hours; office time is not a matter of this function.
 */
export function formatDuration(language: Language, milliseconds: number): string {
  let left = Math.floor(milliseconds / 1000);
  if (!(left >= 0)) throw new RangeError(`not a length of time: ${milliseconds}`);
  if (left === 0) return language === 'ko' ? '1초 미만' : 'less than a second';
  const largest = units.findIndex(unit => left >= unit.size);
  const parts = units.slice(largest, largest + 2).map(unit => {
    const count = Math.floor(left / unit.size);
    left -= count * unit.size;
    if (count === 0) return '';
    const number = formatNumber(language, count);
    return language === 'ko' ? `${number}${unit.ko}` : `${number} ${unit.en}${count === 1 ? '' : 's'}`;
  });
  return parts.filter(Boolean).join(' ');
}
