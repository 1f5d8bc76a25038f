import { areas } from '../areas/index.ts';

/**
 * Where people are getting fewer (인구감소지역), by province and name: from memory of the list of October 2021 without the five districts of
 * metropolitan cities, which the additions to the child allowance leave out; which of them are helped most (특별) is from memory too
 * and never compared with the notice. @law 지방자치분권 및 지역균형발전에 관한 특별법 제2조제12호
 */
const losing: Readonly<Record<string, string>> = {
  28: '강화군 옹진군',
  27: '군위군',
  41: '가평군 연천군',
  51: '고성군 삼척시 양양군 영월군 정선군 철원군 태백시 평창군 홍천군 횡성군',
  43: '제천시 옥천군',
  44: '공주시 금산군 논산시 보령시 예산군 태안군',
  52: '김제시 남원시 정읍시',
  46: '담양군 영광군 영암군 장성군 화순군',
  47: '고령군 문경시 상주시 성주군 안동시 영주시 영천시 울진군',
  48: '고성군 밀양시 창녕군 함안군',
};
const losingMost: Readonly<Record<string, string>> = {
  51: '양구군 화천군',
  43: '괴산군 단양군 보은군 영동군',
  44: '부여군 서천군 청양군',
  52: '고창군 무주군 부안군 순창군 임실군 장수군 진안군',
  46: '강진군 고흥군 곡성군 구례군 보성군 신안군 완도군 장흥군 진도군 함평군 해남군',
  47: '봉화군 영덕군 영양군 울릉군 의성군 청도군 청송군',
  48: '거창군 남해군 산청군 의령군 하동군 함양군 합천군',
};

/** Seoul, Incheon and Gyeonggi. @law 수도권정비계획법 제2조제1호 */
const capital: ReadonlySet<string> = new Set(['11', '28', '41']);

const codesOf = (named: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(
    Object.entries(named).flatMap(([province, names]) =>
      names.split(' ').map(name => {
        const area = areas.find(one => one.province.code === province && one.words.ko === name);
        if (!area) throw new Error(`no municipality ${name} in ${province}`);
        return area.code;
      }),
    ),
  );

const [few, fewest] = [codesOf(losing), codesOf(losingMost)];

/** The class of a municipality by which additions to the child allowance differ. */
export function populationAreaOf(code: string): 'capital' | 'regional' | 'depopulating' | 'depopulating-special' {
  if (fewest.has(code)) return 'depopulating-special';
  if (few.has(code)) return 'depopulating';
  return capital.has(code.slice(0, 2)) ? 'capital' : 'regional';
}
