import { type Language, words } from '../../words/index.ts';
import { barChart, type Display, displayForm, lineChart, pageTitle, section } from '../index.ts';
import { framed } from './frame.ts';

const t = {
  title: words('데이터로 보는 마당', 'Madang in numbers'),
  lead: words('2026년 상반기 신청 통계입니다.', 'Applications in the first half of 2026.'),
  regions: words('시·도별 신청 건수', 'Applications by region'),
  regionsText: words(
    '경기도가 32,000건으로 가장 많고 세종시가 4,100건으로 가장 적습니다.',
    'Gyeonggi has most with 32,000, Sejong fewest with 4,100.',
  ),
  months: words('월별 신청 건수', 'Applications by month'),
  monthsText: words(
    '온라인 신청은 1월 8,000건에서 12월 19,000건으로 늘고 방문 신청은 줄었습니다.',
    'Online grew from 8,000 in January to 19,000 in December; visits fell.',
  ),
  region: words('시·도', 'Region'),
  month: words('월', 'Month'),
  count: words('건수', 'Applications'),
  online: words('온라인', 'Online'),
  visit: words('방문', 'Visit'),
  source: words('자료: 마당 업무 통계, 2026. 6. 30. 기준', 'Source: Madang statistics, 30 June 2026'),
  settings: words('화면 설정', 'Display settings'),
};

const formats = { ko: new Intl.NumberFormat('ko'), en: new Intl.NumberFormat('en') };
const ticks = {
  ko: new Intl.NumberFormat('ko', { notation: 'compact' }),
  en: new Intl.NumberFormat('en', { notation: 'compact' }),
};
const regions = [
  words('경기도', 'Gyeonggi'),
  words('서울특별시', 'Seoul'),
  words('부산광역시', 'Busan'),
  words('세종특별자치시', 'Sejong'),
];
const values = [32_000, 28_400, 12_900, 4_100];

/** Charts with their tables, and the form of the display settings. */
export const statisticsGallery = (language: Language, display: Display): string => {
  const chart = {
    language,
    format: (n: number) => formats[language].format(n),
    source: t.source[language],
    measure: t.count[language],
  };
  const months = Array.from({ length: 12 }, (_, i) => (language === 'ko' ? `${i + 1}월` : `M${i + 1}`));
  return framed({
    language,
    display,
    title: t.title[language],
    path: '/gallery/statistics',
    main: {
      content: [
        pageTitle({ title: t.title[language], lead: t.lead[language] }),
        barChart({
          ...chart,
          id: 'regions',
          title: t.regions[language],
          description: t.regionsText[language],
          dimension: t.region[language],
          bars: regions.map((label, i) => ({ label: label[language], value: values[i]!, highlighted: i === 0 })),
        }),
        lineChart({
          ...chart,
          id: 'months',
          title: t.months[language],
          description: t.monthsText[language],
          dimension: t.month[language],
          labels: months,
          formatTick: n => ticks[language].format(n),
          series: [
            { label: t.online[language], values: months.map((_, i) => 8_000 + i * 1_000) },
            { label: t.visit[language], values: months.map((_, i) => (i === 4 ? null : 12_000 - i * 600)) },
          ],
        }),
        section({
          id: 'settings',
          title: t.settings[language],
          content: displayForm({
            language,
            display,
            action: '/display',
            returnTo: '/gallery/statistics',
            id: 'page-display',
          }),
        }),
      ],
    },
  });
};
