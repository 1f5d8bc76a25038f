import { type Language, words } from '../../words/index.ts';
import {
  assets,
  type Content,
  criticalAlerts,
  type Display,
  footer,
  type Html,
  header,
  html,
  htmlDocument,
  mainContent,
  masthead,
  skipLink,
} from '../index.ts';

const t = {
  site: words('마당', 'Madang'),
  tagline: words('모두가 만나는 열린 정부', 'Where everyone meets government'),
  search: words('전입신고, 등본, 육아휴직 …', 'Moving house, certificates, parental leave …'),
  services: words('서비스', 'Services'),
  benefits: words('혜택', 'Benefits'),
  take: words('참여', 'Take part'),
  data: words('공공데이터', 'Open data'),
  civil: words('민원 신청', 'Apply'),
  certificates: words('증명서 발급', 'Certificates'),
  payments: words('납부', 'Payments'),
  my: words('나의 신청', 'My applications'),
  inbox: words('알림함', 'Inbox'),
  person: words('김마당', 'Kim Madang'),
  alert: words('호우경보: 하천 근처에 가지 마세요.', 'Heavy rain warning: keep away from rivers.'),
  notice: words('8월 15일은 광복절이라 접수만 합니다.', 'On 15 August we receive applications only.'),
  operator: words('마당 시연 운영팀', 'the Madang demonstration team'),
  phone: words('전화 상담 110 (평일 09:00~18:00)', 'Telephone 110 (weekdays 09:00 to 18:00)'),
  accessibility: words('접근성 안내', 'Accessibility'),
  privacy: words('개인정보 처리방침', 'Privacy'),
  statistics: words('공개 통계', 'Statistics'),
};

const token = { name: '_token', value: 'gallery' };

const top = (language: Language, display: Display, path: string): Html =>
  header({
    language,
    brand: { name: t.site[language], href: '/', tagline: t.tagline[language] },
    menu: [
      {
        label: t.services[language],
        href: '/services',
        current: true,
        children: [
          { label: t.civil[language], href: '/services/apply' },
          { label: t.certificates[language], href: '/services/certificates' },
          { label: t.payments[language], href: '/services/payments' },
        ],
      },
      { label: t.benefits[language], href: '/benefits' },
      { label: t.take[language], href: '/participation' },
      { label: t.data[language], href: '/data' },
    ],
    search: { language, action: '/search', placeholder: t.search[language], suggest: '/api/suggest' },
    switchTo: language === 'ko' ? { to: 'en', href: `/en${path}` } : { to: 'ko', href: path },
    display: { language, display, action: '/display', returnTo: path, token },
    account: {
      name: t.person[language],
      signOut: '/sign-out',
      token,
      menu: [
        { label: t.my[language], href: '/my/cases' },
        { label: t.inbox[language], href: '/my/inbox' },
      ],
      session: {
        language,
        secondsLeft: 1800,
        extend: '/session/extend',
        returnTo: '/home',
        signOut: '/sign-out',
        ended: '/sign-in',
        token,
      },
    },
  });

const bottom = (language: Language): Html =>
  footer({
    language,
    siteName: t.site[language],
    operator: t.operator[language],
    contact: [t.phone[language]],
    links: [
      { label: t.accessibility[language], href: '/accessibility' },
      { label: t.privacy[language], href: '/privacy' },
      { label: t.statistics[language], href: '/statistics' },
    ],
    small: 'Apache-2.0',
  });

/** A page of the gallery in its whole frame: masthead, header, alerts, footer. */
export const framed = (options: {
  readonly language: Language;
  readonly display: Display;
  readonly title: string;
  readonly path: string;
  readonly main: Parameters<typeof mainContent>[0];
  readonly head?: Content;
}): string => {
  const { language, display } = options;
  return htmlDocument({
    language,
    title: options.title,
    siteName: t.site[language],
    display,
    assets: assets(),
    head: options.head,
    body: html`${skipLink({ language })}${masthead({ language })}${top(language, display, options.path)}${criticalAlerts(
      {
        language,
        alerts: [
          { level: 'danger', message: t.alert[language], href: '/alerts' },
          { level: 'information', message: t.notice[language] },
        ],
      },
    )}${mainContent(options.main)}${bottom(language)}`,
  });
};
