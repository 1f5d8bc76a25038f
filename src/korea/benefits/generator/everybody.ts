import { type Thing, thingsFor } from './thing.ts';

const youth = { ko: '청년', en: 'young people', codes: [], age: [19, 39] } as const;
const elders = { ko: '어르신', en: 'older people', codes: [], age: [65, 120] } as const;
const residents = { ko: '주민', en: 'residents', codes: [] } as const;
const shops = { ko: '소상공인', en: 'small businesses', codes: [], business: true } as const;

/** Benefits told apart by age or income, or for everybody who lives there. */
export const everybody: readonly Thing[] = [
  ...thingsFor(youth, [
    ['청년 이사비 지원', 'Moving costs of young people', 'housing', 'cash', 400],
    ['청년 어학·자격시험 응시료 지원', 'Exam fees of young people', 'work', 'cash', 200, 'year'],
    ['청년 마음건강 지원', 'Counselling for young people', 'health', 'voucher', 640],
    ['청년 교통비 지원', 'Transport for young people', 'living', 'voucher', 100, 'year'],
    ['청년 문화예술패스', 'Culture pass', 'culture', 'voucher', 150, 'year'],
    ['청년 창업공간 지원', 'Space for start-ups', 'work', 'facility'],
  ]),
  ...thingsFor({ ...youth, income: 60 }, [
    ['청년 월세 지원', 'Rent for young people', 'housing', 'cash', 200, 'month'],
  ]),
  ...thingsFor({ ...youth, income: 100 }, [
    ['청년 자산형성 통장', 'Savings of young people', 'living', 'cash', 100, 'month'],
  ]),
  ...thingsFor({ ...youth, income: 150 }, [
    ['청년 전세대출 이자지원', 'Interest on young people’s deposits', 'housing', 'cash', 1500, 'year'],
  ]),
  ...thingsFor(elders, [
    ['어르신 교통비 지원', 'Transport for older people', 'living', 'voucher', 120, 'year'],
    ['어르신 대상포진 예방접종', 'Shingles vaccination', 'health', 'medical', 100],
    ['어르신 목욕비 지원', 'Bath vouchers', 'living', 'voucher', 60, 'year'],
    ['어르신 보청기 구입비 지원', 'Hearing aids', 'health', 'cash', 300],
    ['어르신 무료급식', 'Meals for older people', 'care', 'service'],
    ['어르신 틀니·임플란트 지원', 'Dentures and implants', 'health', 'medical', 1000],
    ['어르신 운전면허 반납 지원', 'Giving up the driving licence', 'safety', 'voucher', 100],
    ['어르신 일자리', 'Jobs for older people', 'work', 'job', 290, 'month'],
  ]),
  ...thingsFor({ ...elders, age: [90, 120] }, [['장수축하금', 'Long-life grant', 'living', 'cash', 500, 'year']]),
  ...thingsFor({ ko: '영유아', en: 'infants', codes: [], age: [0, 6] }, [
    ['어린이집 특별활동비 지원', 'Nursery activities', 'education', 'cash', 60, 'month'],
    ['영유아 발달검사 지원', 'Development tests', 'health', 'medical', 400],
    ['시간제 보육', 'Childcare by the hour', 'education', 'service'],
    ['장난감 도서관 이용', 'Toy library', 'education', 'facility'],
  ]),
  ...thingsFor({ ko: '청소년', en: 'teenagers', codes: [], age: [9, 24] }, [
    ['청소년 교통비 지원', 'Transport for teenagers', 'living', 'voucher', 120, 'year'],
    ['청소년 상담', 'Counselling for teenagers', 'care', 'advice'],
    ['학교 밖 청소년 활동수당', 'Allowance outside school', 'education', 'cash', 100, 'month'],
  ]),
  ...thingsFor({ ko: '여성청소년', en: 'girls and young women', codes: [], age: [9, 24], women: true }, [
    ['여성청소년 생리용품 지원', 'Sanitary products', 'health', 'voucher', 14, 'month'],
  ]),
  ...thingsFor(residents, [
    ['시민안전보험', 'Residents’ accident insurance', 'safety', 'insurance', 10_000],
    ['자전거보험', 'Bicycle insurance', 'safety', 'insurance'],
    ['노후경유차 조기폐차 지원', 'Scrapping of old diesel cars', 'culture', 'cash', 3000],
    ['전기자동차 구매 지원', 'Buying an electric car', 'culture', 'cash', 3000],
    ['주택용 태양광 설치 지원', 'Solar panels at home', 'culture', 'cash', 1500],
    ['음식물처리기 구매 지원', 'Food-waste disposers', 'culture', 'cash', 400],
    ['반려동물 등록비 지원', 'Registering a pet', 'culture', 'cash', 30],
    ['평생교육이용권', 'Voucher for lifelong learning', 'education', 'voucher', 350, 'year'],
    ['도시가스 인입공사비 지원', 'Gas connection', 'living', 'cash', 2000],
    ['노후 상수도관 개량 지원', 'Renewing water pipes', 'living', 'cash', 1800],
    ['화장장려금', 'Cremation grant', 'living', 'cash', 300],
    ['슬레이트 지붕 철거 지원', 'Removing asbestos roofs', 'housing', 'service', 3520],
    ['무료 법률상담', 'Free legal advice', 'safety', 'advice'],
  ]),
  ...thingsFor({ ...residents, ko: '저소득 주민', en: 'residents with a low income', income: 50 }, [
    ['난방비 지원', 'Heating', 'living', 'cash', 300, 'year'],
    ['집수리 지원', 'Home repairs', 'housing', 'service', 4000],
    ['문화누리 추가지원', 'Addition to the culture card', 'culture', 'voucher', 50, 'year'],
  ]),
  ...thingsFor({ ...residents, ko: '위기가구', en: 'households in hardship', income: 75 }, [
    ['긴급복지 추가지원', 'Additional emergency relief', 'living', 'cash', 700],
    ['긴급생계비 융자', 'Emergency loan', 'living', 'loan', 1000],
  ]),
  ...thingsFor({ ...residents, income: 100 }, [
    ['가사·간병 방문지원', 'Help at home', 'care', 'service'],
    ['안경 구입비 지원', 'Glasses', 'health', 'cash', 50],
  ]),
];

/** Benefits for businesses and organisations. */
export const businesses: readonly Thing[] = [
  ...thingsFor(shops, [
    ['소상공인 카드수수료 지원', 'Card fees of small businesses', 'work', 'cash', 500],
    ['소상공인 이차보전', 'Interest subsidy for small businesses', 'work', 'loan', 30_000],
    ['소상공인 경영환경 개선', 'Better shops', 'work', 'cash', 2000],
    ['노란우산공제 가입 지원', 'Mutual aid for small businesses', 'work', 'cash', 10, 'month'],
    ['착한가격업소 지원', 'Support for fair-price shops', 'work', 'kind', 300],
    ['소상공인 고용보험료 지원', 'Employment insurance of the self-employed', 'work', 'insurance', 50, 'month'],
    ['폐업 소상공인 재기 지원', 'A new start after closing', 'work', 'advice', 2000],
  ]),
  ...thingsFor({ ...shops, ko: '중소기업', en: 'small and medium companies' }, [
    ['중소기업 육성자금', 'Loans for companies', 'work', 'loan', 300_000],
    ['해외전시회 참가 지원', 'Trade fairs abroad', 'work', 'cash', 5000],
    ['지식재산 출원비 지원', 'Patent costs', 'work', 'cash', 2000],
    ['스마트공장 구축 지원', 'Smart factories', 'work', 'technical', 50_000],
    ['신규고용 인건비 지원', 'Wages of new staff', 'work', 'cash', 600, 'month'],
    ['사회적기업 사업개발비 지원', 'Social enterprises', 'work', 'cash', 10_000],
  ]),
];
