import { fact, group } from '../../blocks/language/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import { areas, fullName, provinces } from '../areas/index.ts';
import { residents } from '../registers/index.ts';

const listed = (of: readonly { readonly code: string; readonly words: Words }[]): Readonly<Record<string, Words>> =>
  Object.fromEntries(of.map(({ code, words: name }) => [code, name]));

/** 시ㆍ도, by its two digits. */
export const province = fact.code('province', listed(provinces), {
  words: words('시ㆍ도', 'Province'),
  question: words('어느 시ㆍ도에 사나요?', 'In which province do you live?'),
});

/** 시ㆍ군ㆍ구, by its five digits. */
export const municipality = fact.code(
  'municipality',
  listed(areas.map(area => ({ code: area.code, words: fullName(area) }))),
  {
    words: words('시ㆍ군ㆍ구', 'Town'),
    question: words('어느 시ㆍ군ㆍ구에 사나요?', 'In which town do you live?'),
  },
);

export const sex = fact.code(
  'sex',
  { female: words('여성', 'Woman'), male: words('남성', 'Man') },
  {
    words: words('성별', 'Sex'),
    question: words('성별은 무엇인가요?', 'Are you a woman or a man?'),
    from: residents.sex,
  },
);

/** The income bands by which Gov24 sorts benefits. */
export const incomeBand = fact.code(
  'incomeBand',
  {
    to50: words('중위소득 50% 이하', 'up to 50% of the median'),
    to75: words('중위소득 51~75%', '51–75% of the median'),
    to100: words('중위소득 76~100%', '76–100% of the median'),
    to200: words('중위소득 101~200%', '101–200% of the median'),
    over200: words('중위소득 200% 초과', 'over 200% of the median'),
  },
  {
    words: words('소득 구간', 'Income band'),
    question: words('금액을 모르면 소득 구간을 골라 주세요.', 'If you do not know the amount, choose the band.'),
  },
);

const flag = (id: string, ko: string, en: string) => fact.flag(id, { words: words(ko, en) });

/** What a person can be; the words are those of the boxes to tick. */
export const traits = {
  expecting: flag('expecting', '예비부모이거나 난임', 'expecting to become a parent, or infertile'),
  pregnant: flag('pregnant', '임신 중이거나 출산한 지 얼마 안 됨', 'pregnant, or just given birth'),
  newborn: flag('newborn', '아이를 낳거나 입양함', 'had or adopted a child'),
  farmer: flag('farmer', '농업인', 'a farmer'),
  fisher: flag('fisher', '어업인', 'a fisher'),
  stockFarmer: flag('stockFarmer', '축산업인', 'a livestock farmer'),
  forester: flag('forester', '임업인', 'a forester'),
  pupil: flag('pupil', '초등학생', 'at elementary school'),
  middlePupil: flag('middlePupil', '중학생', 'at middle school'),
  highPupil: flag('highPupil', '고등학생', 'at high school'),
  student: flag('student', '대학생ㆍ대학원생', 'at university'),
  employee: flag('employee', '근로자ㆍ직장인', 'employed'),
  jobSeeker: flag('jobSeeker', '구직자ㆍ실업자', 'looking for a job'),
  disabled: flag('disabled', '등록 장애인', 'registered as disabled'),
  veteran: flag('veteran', '국가보훈대상자', 'a veteran, or of a veteran’s family'),
  ill: flag('ill', '치료 중인 병이 있음', 'under treatment for an illness'),
};

/** What a household can be. */
export const situations = {
  multicultural: flag('multicultural', '다문화가족', 'a multicultural family'),
  defector: flag('defector', '북한이탈주민', 'from North Korea'),
  singleParent: flag('singleParent', '한부모ㆍ조손가정', 'a single-parent or grandparent family'),
  manyChildren: flag('manyChildren', '다자녀가구', 'a family with many children'),
  homeless: flag('withoutHome', '가구원 모두 집이 없음', 'a household without a home of its own'),
  newcomer: flag('newcomer', '최근에 이사 옴', 'newly moved in'),
  extended: flag('extendedFamily', '3대 이상이 함께 사는 확대가족', 'an extended family'),
};

export const livesAlone = flag('livesAlone', '혼자 사는 1인가구', 'living alone');

/** What a small business can be. */
export const businesses = {
  starting: flag('businessStarting', '창업을 준비함', 'about to start a business'),
  running: flag('businessRunning', '사업을 하고 있음', 'running a business'),
  closing: flag('businessClosing', '사업이 어렵거나 폐업하려 함', 'in hardship with a business, or about to close it'),
  food: flag('businessFood', '음식업', 'in food service'),
  factory: flag('businessFactory', '제조업', 'in manufacturing'),
  otherTrade: flag('businessOther', '그 밖의 업종', 'in another trade'),
};

/** 아이들: what is theirs is looked at with the parent. */
export const childrenOfPerson = group('children', words('아이', 'children'), words('아이', 'child'));

export const childBirthDate = childrenOfPerson.fact.day('birthDate', {
  words: words('아이의 생년월일', 'date of birth'),
  question: words('생년월일은 언제인가요?', 'When was the child born?'),
  from: residents.birthDate,
});

export const childCareOfChild = childrenOfPerson.fact.code(
  'childCare',
  {
    home: words('가정', 'at home'),
    daycare: words('어린이집', 'in daycare'),
    kindergarten: words('유치원', 'in kindergarten'),
    'full-time-sitter': words('종일제 아이돌봄', 'by a full-time childminder'),
  },
  {
    words: words('돌봄 형태', 'daytime care'),
    question: words('낮에 누가 돌보나요?', 'Who looks after the child in the daytime?'),
  },
);
