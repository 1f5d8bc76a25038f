import { romanize } from 'es-hangul';
import type { Entry } from '../../src/kernel/search/index.ts';
import { coreServices } from './core-services.ts';

/** How many service names a national catalogue of everything local has, for the measurements. */
export const nationalSize = 97_000;

const districts: Readonly<Record<string, string>> = {
  서울특별시:
    '종로구 용산구 성동구 광진구 동대문구 중랑구 성북구 강북구 도봉구 노원구 은평구 서대문구 마포구 양천구 강서구 구로구 금천구 영등포구 동작구 관악구 서초구 강남구 송파구 강동구',
  부산광역시: '영도구 부산진구 동래구 해운대구 사하구 금정구 연제구 수영구 사상구 기장군',
  대구광역시: '수성구 달서구 달성군 군위군',
  인천광역시: '미추홀구 연수구 남동구 부평구 계양구 강화군 옹진군',
  광주광역시: '광산구',
  대전광역시: '유성구 대덕구',
  울산광역시: '울주군',
  세종특별자치시: '',
  경기도:
    '수원시 성남시 의정부시 안양시 부천시 광명시 평택시 동두천시 안산시 고양시 과천시 구리시 남양주시 오산시 시흥시 군포시 의왕시 하남시 용인시 파주시 이천시 안성시 김포시 화성시 광주시 양주시 포천시 여주시 연천군 가평군 양평군',
  강원특별자치도:
    '춘천시 원주시 강릉시 동해시 태백시 속초시 삼척시 홍천군 횡성군 영월군 평창군 정선군 철원군 화천군 양구군 인제군 고성군 양양군',
  충청북도: '청주시 충주시 제천시 보은군 옥천군 영동군 증평군 진천군 괴산군 음성군 단양군',
  충청남도: '천안시 공주시 보령시 아산시 서산시 논산시 계룡시 당진시 금산군 부여군 서천군 청양군 홍성군 예산군 태안군',
  전북특별자치도: '전주시 군산시 익산시 정읍시 남원시 김제시 완주군 진안군 무주군 장수군 임실군 순창군 고창군 부안군',
  전라남도:
    '목포시 여수시 순천시 나주시 광양시 담양군 곡성군 구례군 고흥군 보성군 화순군 장흥군 강진군 해남군 영암군 무안군 함평군 영광군 장성군 완도군 진도군 신안군',
  경상북도:
    '포항시 경주시 김천시 안동시 구미시 영주시 영천시 상주시 문경시 경산시 의성군 청송군 영양군 영덕군 청도군 고령군 성주군 칠곡군 예천군 봉화군 울진군 울릉군',
  경상남도:
    '창원시 진주시 통영시 사천시 김해시 밀양시 거제시 양산시 의령군 함안군 창녕군 남해군 하동군 산청군 함양군 거창군 합천군',
  제주특별자치도: '제주시 서귀포시',
};

const targets: readonly (readonly [ko: string, en: string])[] = [
  ['청년', 'youth'],
  ['신혼부부', 'newlyweds'],
  ['어르신', 'seniors'],
  ['장애인', 'persons with disabilities'],
  ['한부모가족', 'single-parent families'],
  ['다자녀가정', 'families with many children'],
  ['임산부', 'expectant mothers'],
  ['영유아', 'infants'],
  ['청소년', 'teenagers'],
  ['대학생', 'university students'],
  ['소상공인', 'small merchants'],
  ['중소기업', 'small businesses'],
  ['농업인', 'farmers'],
  ['어업인', 'fishers'],
  ['다문화가족', 'multicultural families'],
  ['국가유공자', 'veterans'],
  ['저소득층', 'low-income households'],
  ['1인가구', 'single-person households'],
  ['귀농귀촌인', 'new rural residents'],
  ['북한이탈주민', 'North Korean defectors'],
];

const benefits: readonly (readonly [ko: string, en: string])[] = [
  ['월세 지원', 'rent support'],
  ['전세자금 이자 지원', 'deposit loan interest support'],
  ['교통비 지원', 'transport allowance'],
  ['의료비 지원', 'medical expense support'],
  ['난방비 지원', 'heating allowance'],
  ['문화이용권 발급', 'culture voucher'],
  ['건강검진 예약', 'health screening booking'],
  ['심리상담 신청', 'counselling'],
  ['일자리 매칭', 'job matching'],
  ['직업훈련 수강', 'vocational training'],
  ['창업자금 융자', 'start-up loan'],
  ['경영안정자금 융자', 'business stability loan'],
  ['상수도요금 감면', 'water charge reduction'],
  ['주차요금 감면', 'parking fee reduction'],
  ['자격증 응시료 지원', 'licence exam fee support'],
  ['안경 구입비 지원', 'glasses purchase support'],
  ['보청기 구입비 지원', 'hearing aid purchase support'],
  ['예방접종 무료 시행', 'free vaccination'],
  ['돌봄서비스 신청', 'care service'],
  ['도시락 배달', 'meal delivery'],
  ['주택 개보수 지원', 'home repair support'],
  ['태양광 설치 지원', 'solar panel support'],
  ['컴퓨터 무상 보급', 'free computers'],
  ['장학생 선발', 'scholarship selection'],
  ['법률상담 예약', 'legal counselling booking'],
];

const local: readonly (readonly [ko: string, en: string])[] = [
  ['공영주차장 정기권 신청', 'public car park season ticket'],
  ['체육관 대관 신청', 'gymnasium rental'],
  ['도서관 회원증 발급', 'library card'],
  ['쓰레기 무단투기 신고', 'report of illegal dumping'],
  ['가로등 고장 신고', 'report of broken street light'],
  ['캠핑장 예약', 'campsite booking'],
  ['텃밭 분양 신청', 'allotment garden'],
  ['전기자동차 구매보조금 신청', 'electric car subsidy'],
];

const areas: readonly string[] = Object.entries(districts).flatMap(([province, names]) => [
  province,
  ...names
    .split(' ')
    .filter(Boolean)
    .map(name => `${province} ${name}`),
]);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const english = (area: string): string =>
  area
    .split(' ')
    .map(part => capitalised(romanize(part)))
    .join(' ');

/** A generator of numbers in 0 … 1 that gives the same row for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function* allNames(): Generator<Entry> {
  for (const [i, [name, ...also]] of coreServices.entries()) {
    yield { id: `core-${i}`, name, also, weight: 10_000 - 50 * i, facets: { area: '전국' } };
  }
  const services = targets.flatMap(target =>
    benefits.map(benefit => [`${target[0]} ${benefit[0]}`, `${benefit[1]} for ${target[1]}`] as const),
  );
  const random = seeded(97);
  const inEnglish = new Map(areas.map(area => [area, english(area)]));
  for (const [i, [name, en]] of [...local, ...services].entries()) {
    for (const area of areas) {
      const weight = Math.floor(100 * random() ** 3);
      yield {
        id: `area-${i}-${area}`,
        name: `${area} ${name}`,
        also: [`${inEnglish.get(area)} ${en}`],
        weight,
        facets: { area },
      };
    }
  }
}

/** The first so many of the made-up public services, always the same; the well-known ones come first. */
export function serviceNames(size: number = nationalSize): Entry[] {
  const entries: Entry[] = [];
  for (const entry of allNames()) {
    if (entries.length === size) return entries;
    entries.push(entry);
  }
  throw new RangeError(`only ${entries.length} names can be made`);
}
