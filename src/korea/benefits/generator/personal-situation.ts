import { type Thing, thingsFor } from './thing.ts';

/** Benefits for people in one personal situation other than farming and fishing. */
export const personalSituation: readonly Thing[] = [
  ...thingsFor({ ko: '출산·입양 가정', en: 'families with a new child', codes: ['JA0303'] }, [
    ['출산장려금', 'Birth grant', 'birth', 'cash', 1000],
    ['출산축하용품 지원', 'Gift set for newborns', 'birth', 'kind', 100],
    ['산후조리비 지원', 'Postnatal care costs', 'birth', 'cash', 500],
    ['첫돌 축하금', 'First-birthday grant', 'birth', 'cash', 500],
    ['입양축하금', 'Adoption grant', 'birth', 'cash', 2000],
    ['산모·신생아 건강관리 본인부담금 지원', 'Own share of postnatal home care', 'birth', 'voucher', 400],
    ['출생아 건강보험료 지원', 'Health insurance of newborns', 'birth', 'insurance', 20, 'month'],
  ]),
  ...thingsFor({ ko: '임산부', en: 'pregnant women and new mothers', codes: ['JA0302'], women: true }, [
    ['임산부 교통비 지원', 'Transport for pregnant women', 'birth', 'voucher', 700],
    ['엽산제·철분제 지원', 'Folic acid and iron tablets', 'birth', 'kind'],
    ['임산부 친환경 농산물 꾸러미', 'Fresh produce for expectant mothers', 'birth', 'kind', 480, 'year'],
    ['산전검사비 지원', 'Prenatal tests', 'birth', 'medical', 200],
    ['고위험 임산부 의료비 지원', 'Medical costs of high-risk pregnancies', 'health', 'medical', 3000],
  ]),
  ...thingsFor({ ko: '예비부모·난임부부', en: 'couples who want a child', codes: ['JA0301'] }, [
    ['난임부부 시술비 지원', 'Fertility treatment', 'birth', 'medical', 1100],
    ['난임 진단비 지원', 'Fertility tests', 'birth', 'medical', 200],
    ['한방 난임치료 지원', 'Korean medicine for fertility', 'birth', 'medical', 1800],
    ['예비부부 건강검진', 'Health check before marriage', 'health', 'medical'],
  ]),
  ...thingsFor({ ko: '초등학생', en: 'primary school pupils', codes: ['JA0317'], age: [6, 12] }, [
    ['초등학교 입학준비금', 'Grant for starting primary school', 'education', 'cash', 200],
    ['방과후학교 자유수강권', 'Voucher for after-school classes', 'education', 'voucher', 600, 'year'],
    ['초등학생 치과주치의', 'Dentist for primary pupils', 'health', 'medical', 40],
  ]),
  ...thingsFor({ ko: '중·고등학생', en: 'middle and high school pupils', codes: ['JA0318', 'JA0319'], age: [12, 18] }, [
    ['교복구입비 지원', 'School uniforms', 'education', 'cash', 300],
    ['중고등학생 통학비 지원', 'Travel to school', 'education', 'cash', 30, 'month'],
    ['수학여행비 지원', 'School trips', 'education', 'cash', 200],
  ]),
  ...thingsFor({ ko: '대학생·대학원생', en: 'university students', codes: ['JA0320'], age: [18, 39] }, [
    ['대학생 학자금대출 이자지원', 'Interest on student loans', 'education', 'cash', 200, 'year'],
    ['인재육성 장학금', 'Scholarship', 'education', 'scholarship', 2000, 'year'],
    ['대학생 생활안정비 지원', 'Living costs of students', 'living', 'cash', 500, 'year'],
  ]),
  ...thingsFor({ ko: '근로자', en: 'employees', codes: ['JA0326'], age: [15, 64] }, [
    ['중소기업 근로자 기숙사비 지원', 'Dormitory costs of workers', 'work', 'cash', 300, 'month'],
    ['근로자 휴가비 지원', 'Holiday costs of workers', 'culture', 'voucher', 400, 'year'],
    ['중소기업 청년근로자 복지포인트', 'Welfare points for young workers', 'work', 'voucher', 1200, 'year'],
    ['비정규직 유급병가 지원', 'Paid sick leave for temporary workers', 'work', 'cash', 90],
  ]),
  ...thingsFor({ ko: '구직자', en: 'job seekers', codes: ['JA0327'], age: [15, 69] }, [
    ['면접정장 무료대여', 'Free suit for interviews', 'work', 'service'],
    ['자격증 응시료 지원', 'Fees of qualifying exams', 'work', 'cash', 100],
    ['구직활동지원금', 'Job-search allowance', 'work', 'cash', 500, 'month'],
    ['직업훈련 교통비 지원', 'Travel to training', 'work', 'cash', 100, 'month'],
    ['경력보유여성 재취업 지원', 'Return to work', 'work', 'job'],
  ]),
  ...thingsFor({ ko: '등록장애인', en: 'people with registered disabilities', codes: ['JA0328'] }, [
    ['장애인 활동지원 추가급여', 'Additional personal assistance', 'care', 'service'],
    ['장애인 보장구 수리비 지원', 'Repair of aids', 'health', 'cash', 200, 'year'],
    ['장애인 교통비 지원', 'Transport for people with disabilities', 'living', 'voucher', 50, 'month'],
    ['장애인 가구 주택개조', 'Adapting homes', 'housing', 'service', 3800],
    ['발달장애인 주간활동 지원', 'Day activities', 'care', 'service'],
    ['장애인 출산지원금', 'Birth grant for parents with disabilities', 'birth', 'cash', 1000],
  ]),
  ...thingsFor({ ko: '국가보훈대상자', en: 'veterans and their families', codes: ['JA0329'] }, [
    ['참전명예수당', 'Honour allowance of veterans', 'living', 'cash', 150, 'month'],
    ['보훈명예수당', 'Honour allowance', 'living', 'cash', 100, 'month'],
    ['보훈대상자 사망위로금', 'Condolence payment', 'living', 'cash', 200],
    ['보훈가족 명절위문금', 'Holiday gift for veterans’ families', 'living', 'cash', 50],
    ['전몰군경 유족수당', 'Allowance of bereaved families', 'living', 'cash', 100, 'month'],
  ]),
  ...thingsFor({ ko: '질병이 있는 분', en: 'people with an illness', codes: ['JA0330'] }, [
    ['암환자 의료비 지원', 'Medical costs of cancer patients', 'health', 'medical', 3000, 'year'],
    ['희귀질환자 의료비 지원', 'Medical costs of rare diseases', 'health', 'medical', 2000, 'year'],
    ['치매치료관리비 지원', 'Treatment of dementia', 'health', 'medical', 30, 'month'],
    ['정신질환자 치료비 지원', 'Treatment of mental illness', 'health', 'medical', 450, 'year'],
    ['만성콩팥병 투석비 지원', 'Dialysis', 'health', 'medical', 1000, 'year'],
  ]),
];
