import { type Thing, thingsFor } from './thing.ts';

const farmers = { ko: '농업인', en: 'farmers', codes: ['JA0313'] };
const fishers = { ko: '어업인', en: 'fishers', codes: ['JA0314'] };
const livestock = { ko: '축산업인', en: 'livestock farmers', codes: ['JA0315'] };
const foresters = { ko: '임업인', en: 'foresters', codes: ['JA0316'] };
const both = { ko: '농어업인', en: 'farmers and fishers', codes: ['JA0313', 'JA0314'] };
const all = {
  ko: '농림축산어업인',
  en: 'farmers, foresters and fishers',
  codes: ['JA0313', 'JA0314', 'JA0315', 'JA0316'],
};

/** Benefits for farming, fishing, livestock and forestry alone. */
export const primaryIndustry: readonly Thing[] = [
  ...thingsFor(farmers, [
    ['농민수당', 'Farmers’ allowance', 'farming', 'cash', 600, 'year'],
    ['농기계 임대료 감면', 'Cheaper hire of farm machines', 'farming', 'reduction', 200, 'year'],
    ['친환경 농자재 지원', 'Eco-friendly farm supplies', 'farming', 'kind', 500, 'year'],
    ['농작물재해보험료 지원', 'Crop insurance premiums', 'farming', 'insurance', 300, 'year'],
    ['벼 육묘상자 지원', 'Rice seedling trays', 'farming', 'kind', 400, 'year'],
    ['시설하우스 개보수 지원', 'Repair of greenhouses', 'farming', 'cash', 5000],
    ['농업인 안전보험료 지원', 'Farmers’ accident insurance', 'farming', 'insurance', 100, 'year'],
    ['귀농인 정착지원금', 'Grant for new farmers', 'farming', 'cash', 3000],
    ['귀농 창업자금 이자지원', 'Interest on loans to start farming', 'farming', 'loan', 1200, 'year'],
    ['유기질비료 지원', 'Organic fertiliser', 'farming', 'kind', 300, 'year'],
    ['농산물 포장재 지원', 'Packaging for farm produce', 'farming', 'kind', 700, 'year'],
    ['과수 저온피해 예방시설 지원', 'Frost protection for orchards', 'farming', 'cash', 4000],
  ]),
  ...thingsFor({ ...farmers, ko: '여성농업인', en: 'women farmers', women: true, age: [20, 79] }, [
    ['여성농업인 행복이용권', 'Voucher for women farmers', 'culture', 'voucher', 200, 'year'],
    ['여성농업인 특수건강검진', 'Health check for women farmers', 'health', 'medical', 200],
  ]),
  ...thingsFor({ ...farmers, ko: '청년농업인', en: 'young farmers', age: [18, 39] }, [
    ['청년농업인 영농정착지원', 'Settlement of young farmers', 'farming', 'cash', 1100, 'month'],
    ['청년농업인 경영진단 지원', 'Business advice for young farmers', 'farming', 'advice'],
  ]),
  ...thingsFor(fishers, [
    ['어업인수당', 'Fishers’ allowance', 'farming', 'cash', 600, 'year'],
    ['어선원 재해보험료 지원', 'Insurance of fishing crews', 'farming', 'insurance', 400, 'year'],
    ['어선 안전장비 지원', 'Safety equipment for boats', 'safety', 'kind', 800],
    ['생분해 어구 보급', 'Biodegradable fishing gear', 'farming', 'kind', 1500],
    ['어업용 유류비 지원', 'Fuel for fishing boats', 'farming', 'cash', 900, 'year'],
    ['귀어인 정착지원금', 'Grant for new fishers', 'farming', 'cash', 3000],
    ['양식 기자재 지원', 'Equipment for fish farms', 'farming', 'kind', 2500],
  ]),
  ...thingsFor(livestock, [
    ['가축재해보험료 지원', 'Livestock insurance premiums', 'farming', 'insurance', 600, 'year'],
    ['가축분뇨 처리비 지원', 'Disposal of manure', 'farming', 'cash', 1000, 'year'],
    ['축사 환기시설 지원', 'Ventilation of barns', 'farming', 'cash', 3000],
    ['가축 예방접종 지원', 'Vaccination of livestock', 'farming', 'kind', 300, 'year'],
    ['양봉농가 사양 지원', 'Supplies for beekeepers', 'farming', 'kind', 400, 'year'],
    ['조사료 생산 지원', 'Growing of fodder', 'farming', 'cash', 800, 'year'],
  ]),
  ...thingsFor(foresters, [
    ['임업인수당', 'Foresters’ allowance', 'farming', 'cash', 600, 'year'],
    ['임산물 생산기반 지원', 'Growing of forest produce', 'farming', 'cash', 4000],
    ['표고버섯 재배사 지원', 'Houses for shiitake growing', 'farming', 'cash', 5000],
    ['산림작물 생산단지 지원', 'Forest crop sites', 'farming', 'cash', 9000],
  ]),
  ...thingsFor(both, [
    ['농어민 공익수당', 'Public-interest allowance of farmers and fishers', 'farming', 'cash', 600, 'year'],
    [
      '농어민 자녀 학자금 지원',
      'Tuition for children of farmers and fishers',
      'education',
      'scholarship',
      2000,
      'year',
    ],
    ['농어가 도우미 지원', 'Farm helpers', 'care', 'service', 70],
    ['농어민 수당', 'Farmers’ and fishers’ allowance', 'farming', 'cash', 720, 'year'],
  ]),
  ...thingsFor(all, [
    ['농림어업인 직불금 추가지원', 'Addition to direct payments', 'farming', 'cash', 500, 'year'],
    ['농어촌 진흥기금 융자', 'Loans of the rural fund', 'farming', 'loan', 30_000],
  ]),
];
