import type { Sex } from './person.ts';
import type { Random } from './random.ts';

/** A given name; `hanja` is empty for a name of pure Korean words. */
export interface GivenName {
  readonly ko: string;
  readonly hanja: string;
  readonly roman: string;
}

/** Syllables with their romanisation and the characters they are commonly written with. */
const syllables: Readonly<Record<string, readonly [roman: string, hanja: string]>> = {
  가: ['ga', '佳嘉'],
  건: ['geon', '建健'],
  경: ['gyeong', '京慶敬'],
  광: ['gwang', '光廣'],
  규: ['gyu', '圭奎'],
  근: ['geun', '根'],
  기: ['gi', '基起'],
  길: ['gil', '吉'],
  나: ['na', '娜'],
  남: ['nam', '南男'],
  다: ['da', '多'],
  대: ['dae', '大'],
  덕: ['deok', '德'],
  도: ['do', '道度'],
  동: ['dong', '東'],
  란: ['ran', '蘭'],
  린: ['rin', '璘'],
  명: ['myeong', '明'],
  문: ['mun', '文'],
  미: ['mi', '美'],
  민: ['min', '敏旼'],
  병: ['byeong', '炳秉'],
  복: ['bok', '福'],
  상: ['sang', '相尙'],
  서: ['seo', '瑞書'],
  석: ['seok', '錫奭'],
  선: ['seon', '善宣'],
  섭: ['seop', '燮'],
  성: ['seong', '成誠'],
  소: ['so', '昭素'],
  수: ['su', '秀洙'],
  숙: ['suk', '淑'],
  순: ['sun', '順'],
  승: ['seung', '承勝'],
  시: ['si', '時'],
  식: ['sik', '植'],
  아: ['a', '娥雅'],
  연: ['yeon', '姸蓮'],
  영: ['yeong', '英永榮'],
  예: ['ye', '藝睿'],
  옥: ['ok', '玉'],
  용: ['yong', '龍容'],
  우: ['u', '宇祐'],
  원: ['won', '源元'],
  유: ['yu', '裕有'],
  윤: ['yun', '潤允'],
  은: ['eun', '恩銀'],
  인: ['in', '仁寅'],
  자: ['ja', '子'],
  재: ['jae', '在宰'],
  정: ['jeong', '貞正'],
  종: ['jong', '鍾宗'],
  주: ['ju', '珠柱'],
  준: ['jun', '俊埈'],
  지: ['ji', '智志'],
  진: ['jin', '眞鎭'],
  찬: ['chan', '燦贊'],
  창: ['chang', '昌'],
  채: ['chae', '采'],
  철: ['cheol', '哲'],
  춘: ['chun', '春'],
  태: ['tae', '泰'],
  하: ['ha', '夏河'],
  한: ['han', '漢'],
  해: ['hae', '海'],
  현: ['hyeon', '賢玄'],
  형: ['hyeong', '亨炯'],
  혜: ['hye', '惠慧'],
  호: ['ho', '浩鎬'],
  환: ['hwan', '煥'],
  훈: ['hun', '勳'],
  희: ['hui', '熙姬'],
  말: ['mal', '末'],
  분: ['bun', '粉'],
  율: ['yul', '律'],
  이: ['i', '怡'],
};

/** The syllables a time gave its children: first and second, for boys and for girls. */
interface Fashion {
  /** The last year of birth it holds for. */
  readonly until: number;
  readonly male: readonly [first: string, second: string];
  readonly female: readonly [first: string, second: string];
}

const fashions: readonly Fashion[] = [
  {
    until: 1949,
    male: ['영정종성병광동상덕길', '수호식철길섭환태근복'],
    female: ['영정순춘복옥명말분', '자순옥희숙남란'],
  },
  {
    until: 1969,
    male: ['영성정종재상병동광기', '수호식철환섭근석규태'],
    female: ['영정미경은명혜선순현', '숙희자미옥순란주선경'],
  },
  {
    until: 1989,
    male: ['성지정상재동현승영진', '훈호민현석진우철수환'],
    female: ['지은미현수혜정선윤소', '영은정희진연경아선미'],
  },
  {
    until: 2009,
    male: ['민지준동현승태건우재', '준우호현훈민석수찬환'],
    female: ['지서수민예유은다채가', '현연민은진원영린아희'],
  },
  {
    until: 9999,
    male: ['서도하시지민주은유이', '준윤우훈원호율진현찬'],
    female: ['서지하아예유채다소나', '윤아린은연서이유율원'],
  },
];

const native: Readonly<Record<Sex, readonly (readonly [string, string])[]>> = {
  male: [
    ['한솔', 'Hansol'],
    ['가람', 'Garam'],
    ['나라', 'Nara'],
    ['큰솔', 'Keunsol'],
    ['한결', 'Hangyeol'],
    ['바다', 'Bada'],
  ],
  female: [
    ['슬기', 'Seulgi'],
    ['아름', 'Areum'],
    ['다솜', 'Dasom'],
    ['보람', 'Boram'],
    ['하늘', 'Haneul'],
    ['이슬', 'Iseul'],
  ],
};

const capital = (roman: string): string => roman.charAt(0).toUpperCase() + roman.slice(1);

function composed(random: Random, first: string, second: string): GivenName {
  const a = first.charAt(random.below(first.length));
  const drawn = random.below(second.length);
  const b = second.charAt(second.charAt(drawn) === a ? (drawn + 1) % second.length : drawn);
  const [romanA, hanjaA] = syllables[a] as readonly [string, string];
  const [romanB, hanjaB] = syllables[b] as readonly [string, string];
  const hanja = hanjaA.charAt(random.below(hanjaA.length)) + hanjaB.charAt(random.below(hanjaB.length));
  return { ko: a + b, hanja, roman: capital(romanA + romanB) };
}

/** A given name as people born in that year bear them: two syllables put together by chance, or a Korean word. */
export function drawGivenName(random: Random, sex: Sex, bornIn: number): GivenName {
  if (bornIn >= 1980 && random.chance(0.03)) {
    const [ko, roman] = random.pick(native[sex]);
    return { ko, hanja: '', roman };
  }
  const fashion = fashions.find(each => bornIn <= each.until) as Fashion;
  const [first, second] = fashion[sex];
  return composed(random, first, second);
}
