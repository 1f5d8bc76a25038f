import { capitalize, romanize } from './romanize.ts';

/** Ends of place names that stand behind a hyphen, where no sound changes across it are shown. */
const placeSuffix = /^(.+?)(\d*)(특별자치도|특별자치시|특별시|광역시|도|시|군|구|읍|면|리|동|가)$/;
const silentSuffix = /^(?:특별자치시|특별시|광역시)$/;

/**
 * A place: `종로구` Jongno-gu, `삼죽면` Samjuk-myeon, `인왕리` Inwang-ri, `당산동` Dangsan-dong, `종로2가` Jongno 2-ga. Cities of
 * province rank lose their title (`서울특별시` Seoul).
 *
 * @law 국어의 로마자 표기법 제3장 제5항
 */
export function romanizePlace(name: string): string {
  const found = placeSuffix.exec(name.normalize('NFC').trim());
  if (!found) return capitalize(romanize(name.trim()));
  const [, stem = '', number = '', suffix = ''] = found;
  if (silentSuffix.test(suffix)) return capitalize(romanize(stem));
  const place = capitalize(romanize(stem));
  const end = suffix === '특별자치도' ? 'do' : romanize(suffix);
  return number === '' ? `${place}-${end}` : `${place} ${number}-${end}`;
}

const road = /^(.+?)(대로|로|길)(?:(\d+)([가-힣]*)(길))?$/;
const numberedLane = /^(.+?)(\d+)([가-힣]?)길$/;

/**
 * A road name: `세종대로3길` Sejong-daero 3-gil, `종로` Jong-ro, `봉은사로108가길` Bongeunsa-ro 108ga-gil, `동산1길` Dongsan 1-gil.
 *
 * @law 도로명주소법 시행규칙 (romanised road names)
 */
export function romanizeRoad(name: string): string {
  const text = name.normalize('NFC').trim();
  const [, stem, kind = '', number, letter = '', lane] = road.exec(text) ?? [];
  if (stem !== undefined && !/\d$/.test(stem)) {
    const main = `${capitalize(romanize(stem))}-${romanize(kind)}`;
    return lane === undefined ? main : `${main} ${number}${romanize(letter)}-gil`;
  }
  const [, base, count, mark = ''] = numberedLane.exec(text) ?? [];
  return base === undefined
    ? capitalize(romanize(text))
    : `${capitalize(romanize(base))} ${count}${romanize(mark)}-gil`;
}
