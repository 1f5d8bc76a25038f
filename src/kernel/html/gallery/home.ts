import { type Language, words } from '../../words/index.ts';
import {
  badge,
  type Display,
  linkButton,
  pageTitle,
  searchBox,
  section,
  structuredList,
  tag,
  tiles,
} from '../index.ts';
import { framed } from './frame.ts';

const t = {
  title: words('무엇을 도와드릴까요?', 'What do you need?'),
  lead: words('한 번 말한 것은 다시 묻지 않습니다.', 'Tell us once. We will not ask again.'),
  ask: words('서비스 찾기', 'Find a service'),
  events: words('생활 속 순간', 'Life events'),
  move: words('이사할 때', 'Moving house'),
  moveHint: words('전입신고, 자동차, 학교', 'Address, car, school'),
  birth: words('아이가 태어났을 때', 'Having a child'),
  birthHint: words('출생신고, 수당, 돌봄', 'Registration, allowance, care'),
  work: words('일을 구할 때', 'Looking for work'),
  workHint: words('구직급여, 훈련', 'Benefits, training'),
  loss: words('가족이 돌아가셨을 때', 'When someone dies'),
  lossHint: words('사망신고, 상속', 'Registration, inheritance'),
  popular: words('많이 찾는 서비스', 'Popular services'),
  now: words('바로 발급', 'Issued at once'),
  certificate: words('주민등록표 등본 발급', 'Get a resident register certificate'),
  certificateText: words('함께 사는 가족과 주소를 확인하는 서류입니다.', 'Shows your household and your address.'),
  fee: words('수수료', 'Fee'),
  free: words('무료', 'Free'),
  time: words('처리 기간', 'Time'),
  atOnce: words('바로', 'At once'),
  get: words('발급하기', 'Get it'),
  tag: words('가족', 'Family'),
};

/** A home page made of components. */
export const homeGallery = (language: Language, display: Display): string =>
  framed({
    language,
    display,
    title: t.title[language],
    path: '/gallery/home',
    main: {
      content: [
        pageTitle({ title: t.title[language], lead: t.lead[language] }),
        searchBox({ language, id: 'search-home', action: '/search', large: true, label: t.ask[language] }),
        section({
          id: 'events',
          title: t.events[language],
          content: tiles({
            items: [
              { label: t.move[language], hint: t.moveHint[language], href: '/life/moving', icon: 'home' },
              { label: t.birth[language], hint: t.birthHint[language], href: '/life/birth', icon: 'person' },
              { label: t.work[language], hint: t.workHint[language], href: '/life/work', icon: 'search' },
              { label: t.loss[language], hint: t.lossHint[language], href: '/life/death', icon: 'file' },
            ],
          }),
        }),
        section({
          id: 'popular',
          title: t.popular[language],
          content: structuredList({
            items: [1, 2].map(n => ({
              title: t.certificate[language],
              href: `/services/${n}`,
              badges: badge({ label: t.now[language], tone: 'success' }),
              description: t.certificateText[language],
              facts: [
                { key: t.fee[language], value: t.free[language] },
                { key: t.time[language], value: t.atOnce[language] },
              ],
              tags: tag({ label: t.tag[language], href: '/search?tag=family' }),
              action: linkButton({
                label: t.get[language],
                kind: 'secondary',
                href: `/services/${n}/apply`,
                name: `${t.get[language]}: ${t.certificate[language]}`,
              }),
            })),
          }),
        }),
      ],
    },
  });
