import { type Thing, thingsFor } from './thing.ts';

/** Benefits for households of one kind. */
export const householdSituation: readonly Thing[] = [
  ...thingsFor({ ko: '다자녀가구', en: 'families with many children', codes: ['JA0411'] }, [
    ['다자녀가구 상하수도요금 감면', 'Cheaper water for large families', 'living', 'reduction', 8, 'month'],
    ['다자녀가정 대학등록금 지원', 'Tuition for large families', 'education', 'scholarship', 2000, 'year'],
    ['다자녀 우대카드', 'Card for large families', 'living', 'service'],
    ['다자녀가정 공영주차장 감면', 'Cheaper parking for large families', 'living', 'reduction'],
  ]),
  ...thingsFor({ ko: '한부모·조손가정', en: 'single-parent and grandparent families', codes: ['JA0403'], income: 75 }, [
    ['한부모가족 아동양육비 추가지원', 'Additional child-raising costs', 'education', 'cash', 50, 'month'],
    ['한부모가족 자립지원', 'Standing on one’s own feet', 'living', 'cash', 500],
    ['조손가정 학습비 지원', 'Learning costs of grandparent families', 'education', 'cash', 100, 'month'],
    ['한부모가족 난방비 지원', 'Heating of single-parent families', 'living', 'cash', 200, 'year'],
  ]),
  ...thingsFor({ ko: '다문화가족', en: 'multicultural families', codes: ['JA0401'] }, [
    ['다문화가족 방문교육', 'Home tuition for multicultural families', 'education', 'service'],
    ['결혼이민자 통번역 서비스', 'Interpreting for marriage migrants', 'safety', 'service'],
    ['다문화가정 모국방문 지원', 'Visits to the home country', 'culture', 'cash', 1500],
    ['다문화자녀 언어발달 지원', 'Language development of children', 'education', 'service'],
  ]),
  ...thingsFor({ ko: '북한이탈주민', en: 'North Korean defectors', codes: ['JA0402'] }, [
    ['북한이탈주민 정착지원', 'Settlement of defectors', 'living', 'cash', 1000],
    ['북한이탈주민 건강검진', 'Health check of defectors', 'health', 'medical'],
  ]),
  ...thingsFor({ ko: '1인가구', en: 'people living alone', codes: ['JA0404'] }, [
    ['1인가구 안심홈세트 지원', 'Home safety set', 'safety', 'kind', 150],
    ['1인가구 병원 안심동행', 'Company to the hospital', 'care', 'service', 5],
    ['1인가구 전월세 안심계약 도움', 'Help with rental contracts', 'housing', 'advice'],
  ]),
  ...thingsFor({ ko: '무주택세대', en: 'households without a home', codes: ['JA0412'], age: [19, 49] }, [
    ['신혼부부 전세자금 대출이자 지원', 'Interest on newlyweds’ deposits', 'housing', 'cash', 2000, 'year'],
    ['전세보증금 반환보증료 지원', 'Deposit guarantee premiums', 'housing', 'insurance', 300],
    ['주거이전비 지원', 'Moving to a better home', 'housing', 'cash', 400],
  ]),
  ...thingsFor({ ko: '신규전입 가구', en: 'households that newly moved in', codes: ['JA0413'] }, [
    ['전입지원금', 'Welcome grant', 'living', 'cash', 200],
    ['전입세대 종량제봉투 지원', 'Rubbish bags for new residents', 'living', 'kind'],
    ['전입대학생 생활안정지원', 'Living costs of students who move in', 'living', 'cash', 300],
  ]),
  ...thingsFor({ ko: '확대가족', en: 'extended families', codes: ['JA0414'] }, [
    ['효도수당', 'Filial allowance', 'care', 'cash', 50, 'month'],
    ['3대 가정 쌀 지원', 'Rice for three generations', 'living', 'kind'],
  ]),
];
