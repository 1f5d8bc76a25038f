import { capitalize, romanize, romanizeSyllables } from './romanize.ts';

/** The spelling most bearers of a surname use (from memory); all others follow the rules. */
const customary: ReadonlyMap<string, string> = new Map(
  Array.from(
    `김 Kim 이 Lee 박 Park 최 Choi 정 Jung 강 Kang 조 Cho 윤 Yoon 장 Jang 임 Lim 한 Han 오 Oh 서 Seo 신 Shin 권 Kwon 황 Hwang 안 Ahn
송 Song 류 Ryu 유 Yoo 홍 Hong 전 Jeon 고 Ko 문 Moon 손 Son 양 Yang 배 Bae 백 Baek 허 Heo 남 Nam 심 Shim 노 Noh 하 Ha 곽 Kwak 성 Sung
차 Cha 주 Joo 우 Woo 구 Koo 나 Na 민 Min 진 Jin 지 Ji 엄 Um 채 Chae 원 Won 천 Cheon 방 Bang 공 Kong 현 Hyun 함 Ham 변 Byun 염 Yeom
여 Yeo 추 Choo 도 Do 소 So 석 Seok 선 Sun 설 Seol 마 Ma 길 Gil 연 Yeon 위 Wi 표 Pyo 명 Myung 기 Ki 반 Ban 라 Ra 왕 Wang 금 Keum
옥 Ok 육 Yook 인 In 맹 Maeng 제 Je 모 Mo 탁 Tak 국 Kook 은 Eun 편 Pyun 용 Yong 남궁 Namkoong 황보 Hwangbo 제갈 Jegal 선우 Sunwoo
독고 Dokko 사공 Sakong 서문 Seomun 동방 Dongbang`.matchAll(/(\S+) (\S+)/g),
    ([, hangul = '', latin = '']) => [hangul, latin] as const,
  ),
);

export interface RomanName {
  readonly surname: string;
  readonly given: string;
}

/** The Latin spelling of a surname: the customary one, or by the rules. */
const romanizeSurname = (surname: string): string => customary.get(surname) ?? capitalize(romanize(surname));

/**
 * A Korean name taken apart and romanised as passports do: surname in its customary spelling, given name in one word without
 * sound changes between its syllables (`한복남` Han Boknam). Two-syllable surnames are known when a given name follows.
 * A name with spaces or without Hangul is not a Korean name: undefined.
 *
 * @law 여권법 시행규칙 제2조의2, 국어의 로마자 표기법 제3장 제4항
 */
export function romanizeName(name: string): RomanName | undefined {
  const letters = [...name.normalize('NFC').trim()];
  if (letters.length < 2 || letters.length > 17 || !letters.every(letter => /[가-힣]/.test(letter))) return undefined;
  const double = letters.length > 2 && customary.has(letters.slice(0, 2).join(''));
  const surname = letters.slice(0, double ? 2 : 1).join('');
  const given = letters.slice(double ? 2 : 1).join('');
  return { surname: romanizeSurname(surname), given: capitalize(romanizeSyllables(given)) };
}

/** `Hong Gildong`: the surname first, as in Korean; other names stay as they are. */
export function formatRomanName(name: string): string {
  const roman = romanizeName(name);
  return roman ? `${roman.surname} ${roman.given}` : name;
}
