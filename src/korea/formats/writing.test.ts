import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { areas, provinces } from '../areas/index.ts';
import {
  formatRoadAddress,
  formatRomanName,
  hangulMoney,
  hangulNumber,
  romanize,
  romanizeName,
  romanizePlace,
  romanizeRoad,
} from './index.ts';

test('국어의 로마자 표기법: the examples of the rules', () => {
  const cases = `구미 gumi 영동 yeongdong 백암 baegam 옥천 okcheon 합덕 hapdeok 호법 hobeop 월곶 wolgot 벚꽃 beotkkot 한밭 hanbat 구리 guri
설악 seorak 칠곡 chilgok 임실 imsil 울릉 ulleung 대관령 daegwallyeong 백마 baengma 종로 jongno 왕십리 wangsimni
별내 byeollae 신라 silla 해돋이 haedoji 같이 gachi 묵호 mukho 집현전 jiphyeonjeon 압구정 apgujeong 낙동강 nakdonggang
죽변 jukbyeon 낙성대 nakseongdae 합정 hapjeong 팔당 paldang 샛별 saetbyeol 울산 ulsan 광희문 gwanghuimun 좋고 joko 놓다 nota
독립문 dongnimmun 오죽헌 ojukheon 촉석루 chokseongnu 무량사 muryangsa 불국사 bulguksa 속리산 songnisan 독도 dokdo 극락전 geungnakjeon
안압지 anapji 남한산성 namhansanseong 화랑대 hwarangdae 금융 geumyung 한라산 hallasan 전주 jeonju 의정부 uijeongbu 법주사 beopjusa`;
  for (const [, hangul = '', latin] of cases.matchAll(/(\S+) (\S+)/g)) assert.equal(romanize(hangul), latin, hangul);
});

test('every syllable has a romanisation, and other letters stay', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map(c => String.fromCharCode(c)), minLength: 1 }),
      text => /^[a-z]+$/.test(romanize(text)),
    ),
  );
  assert.equal(romanize('A동 3호'), 'Adong 3ho');
});

test('the rules give the official names of all municipalities and provinces', () => {
  // Sejong is a province and a municipality at once; as a province it carries no title.
  const ordinary = areas.filter(area => area.words.ko !== '세종특별자치시');
  assert.ok(ordinary.length > 200);
  for (const { words } of ordinary) assert.equal(romanizePlace(words.ko), words.en);
  const official = provinces.filter(province => !province.words.en.endsWith('State'));
  for (const province of official) assert.equal(romanizePlace(province.words.ko), province.words.en);
});

test('place names keep their kind behind a hyphen', () => {
  const cases = [
    ['삼죽면', 'Samjuk-myeon'],
    ['인왕리', 'Inwang-ri'],
    ['당산동', 'Dangsan-dong'],
    ['종로2가', 'Jongno 2-ga'],
    ['조치원읍', 'Jochiwon-eup'],
    ['제주도', 'Jeju-do'],
    ['마당', 'Madang'],
  ] as const;
  for (const [ko, en] of cases) assert.equal(romanizePlace(ko), en);
});

test('road names', () => {
  const cases = [
    ['세종대로', 'Sejong-daero'],
    ['세종대로3길', 'Sejong-daero 3-gil'],
    ['종로', 'Jong-ro'],
    ['종로3길', 'Jong-ro 3-gil'],
    ['테헤란로', 'Teheran-ro'],
    ['봉은사로108가길', 'Bongeunsa-ro 108ga-gil'],
    ['가로수길', 'Garosu-gil'],
    ['동산1길', 'Dongsan 1-gil'],
    ['대학로', 'Daehak-ro'],
    ['백범로1다길', 'Baekbeom-ro 1da-gil'],
    ['을지로', 'Eulji-ro'],
    ['독립문로', 'Dongnimmun-ro'],
  ] as const;
  for (const [ko, en] of cases) assert.equal(romanizeRoad(ko), en, ko);
});

test('names: the surname in its usual spelling, the given name without sound changes', () => {
  const cases = [
    ['홍길동', 'Hong Gildong'],
    ['한복남', 'Han Boknam'],
    ['홍빛나', 'Hong Bitna'],
    ['김민수', 'Kim Minsu'],
    ['이서연', 'Lee Seoyeon'],
    ['박지훈', 'Park Jihun'],
    ['최은', 'Choi Eun'],
    ['정하늘', 'Jung Haneul'],
    ['남궁민', 'Namkoong Min'],
    ['남궁', 'Nam Gung'],
    ['선우은숙', 'Sunwoo Eunsuk'],
    ['뇌진', 'Noe Jin'],
    ['NGUYEN THI LAN', 'NGUYEN THI LAN'],
    ['김 민수', '김 민수'],
  ] as const;
  for (const [ko, en] of cases) assert.equal(formatRomanName(ko), en, ko);
  assert.equal(romanizeName('김'), undefined);
});

test('an address goes from large to small in Korean and from small to large in English', () => {
  const address = { sido: '서울특별시', sigungu: '종로구', road: '세종대로3길', main: 12 };
  assert.equal(formatRoadAddress('ko', address), '서울특별시 종로구 세종대로3길 12');
  assert.equal(formatRoadAddress('en', address), '12, Sejong-daero 3-gil, Jongno-gu, Seoul');
  const flat = { ...address, sub: 3, detail: '101동 202호', legalDong: '청운동', building: '마당아파트' };
  assert.equal(formatRoadAddress('ko', flat), '서울특별시 종로구 세종대로3길 12-3, 101동 202호 (청운동, 마당아파트)');
  assert.equal(formatRoadAddress('en', flat), '101-dong 202-ho, 12-3, Sejong-daero 3-gil, Jongno-gu, Seoul');
  const town = { sido: '경기도', sigungu: '수원시 영통구', road: '광교로', main: 107, detail: '지하 1층' };
  assert.equal(formatRoadAddress('en', town), 'B1, 107, Gwanggyo-ro, Yeongtong-gu, Suwon-si, Gyeonggi-do');
  const village = {
    sido: '세종특별자치시',
    eupmyeon: '조치원읍',
    road: '으뜸길',
    main: 215,
    underground: true,
    sub: 0,
  };
  assert.equal(formatRoadAddress('ko', village), '세종특별자치시 조치원읍 으뜸길 지하 215');
  assert.equal(formatRoadAddress('en', village), 'Jiha 215, Eutteum-gil, Jochiwon-eup, Sejong');
});

test('행정업무규정: money is written in figures and in Hangul, with every 일', () => {
  const cases = [
    [113_560, '금113,560원(금일십일만삼천오백육십원)'],
    [1000, '금1,000원(금일천원)'],
    [10_000, '금10,000원(금일만원)'],
    [100_000_000, '금100,000,000원(금일억원)'],
    [1_234_567_890, '금1,234,567,890원(금일십이억삼천사백오십육만칠천팔백구십원)'],
    [5_000_000_000_000, '금5,000,000,000,000원(금오조원)'],
    [20_010, '금20,010원(금이만일십원)'],
    [0, '금0원(금영원)'],
  ] as const;
  for (const [amount, text] of cases) assert.equal(hangulMoney(amount), text);
  for (const bad of [-1, 1.5, 2 ** 53]) assert.throws(() => hangulMoney(bad), RangeError);
});

test('different numbers are written differently', () => {
  const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(fc.property(amounts, amounts, (a, b) => a === b || hangulNumber(a) !== hangulNumber(b)));
});
