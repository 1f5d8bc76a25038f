import { type Language, words } from '../../words/index.ts';
import {
  accordion,
  badge,
  card,
  cardGrid,
  clockPanel,
  confirmationPanel,
  type Display,
  disclosure,
  html,
  inPageNavigation,
  linkButton,
  notificationBanner,
  pagination,
  progress,
  readAloud,
  section,
  sideNavigation,
  spinner,
  summaryList,
  table,
  tag,
  taskList,
  timeline,
} from '../index.ts';
import { framed } from './frame.ts';

const t = {
  title: words('전입신고를 접수했습니다', 'We have received your report of a move'),
  due: words('2026. 6. 19.(금) 18:00', '19 June 2026, 18:00'),
  clock: words('전입신고 처리 기한', 'Report of a move: due by'),
  left: words('근무일로 2일 남음', '2 working days left'),
  holiday: words('6월 3일', '3 June'),
  election: words('지방선거일', 'Local elections'),
  basis: words('접수한 날부터 근무일로 3일', 'Three working days from receipt'),
  history: words('처리 과정', 'Progress'),
  received: words('접수', 'Received'),
  checking: words('확인', 'Checking'),
  outcome: words('결과 안내', 'Outcome'),
  when: words('2026. 6. 16.(화) 14:20', '16 June 2026, 14:20'),
  unit: words('한빛동 주민등록팀 02-0000-0000', 'Hanbit community centre 02-0000-0000'),
  detail: words('임대차계약서를 확인하고 있습니다.', 'We are checking the lease.'),
  answers: words('신청 내용', 'Your answers'),
  address: words('새 주소', 'New address'),
  addressIs: words('한빛시 마당로 1, 101동 1001호', '101-1001, 1 Madang-ro, Hanbit'),
  source: words('주소정보, 오늘 확인', 'Address register, checked today'),
  moved: words('이사한 날', 'Day of the move'),
  movedOn: words('2026. 6. 13.(토)', '13 June 2026'),
  tasks: words('함께 할 일', 'Other things to do'),
  vehicle: words('자동차 주소 바꾸기', 'Change the address of your vehicle'),
  school: words('전학 신청하기', 'Ask for a change of school'),
  schoolHint: words('전입신고가 끝나면 시작할 수 있습니다.', 'You can start once the move is registered.'),
  ready: words('시작 전', 'Not started'),
  later: words('아직 안 됨', 'Cannot start yet'),
  payments: words('납부 내역', 'Payments'),
  item: words('항목', 'Item'),
  day: words('날짜', 'Date'),
  amount: words('금액', 'Amount'),
  fee: words('증명서 수수료', 'Certificate fee'),
  won: words('1,000원', 'KRW 1,000'),
  saved: words('바뀐 연락처를 저장했습니다', 'Your new contact details are saved'),
  warn: words('내일 02:00~04:00에는 서비스가 멈춥니다', 'The service stops tomorrow from 02:00 to 04:00'),
  failed: words('결제가 되지 않았습니다', 'The payment did not go through'),
  failedHow: words('다른 카드로 다시 결제하거나 은행에 문의해 주세요.', 'Pay with another card or ask your bank.'),
  info: words('주소가 바뀌면 선거인명부도 바뀝니다', 'Your electoral roll changes with your address'),
  questions: words('자주 묻는 질문', 'Questions'),
  question: words('처리 기한은 어떻게 세나요?', 'How are the days counted?'),
  answer: words('토요일과 공휴일은 세지 않습니다.', 'Saturdays and public holidays are left out.'),
  working: words('문서를 만드는 중', 'Making your document'),
  half: words('100쪽 가운데 45쪽을 만들었습니다.', '45 of 100 pages are made.'),
  fetching: words('자료를 불러오고 있습니다', 'Fetching your records'),
  my: words('나의 정부', 'My government'),
  cases: words('신청', 'Applications'),
  who: words('내 정보를 본 사람', 'Who looked at my data'),
  print: words('접수증 내려받기', 'Download the receipt'),
  more: words('더 알아보기', 'Find out more'),
  tag: words('주소', 'Address'),
  pageOf: words('21~40번째', '21 to 40'),
  statusTones: words('상태 표시', 'States'),
};

const tones = ['primary', 'secondary', 'gray', 'success', 'warning', 'danger', 'information'] as const;
const clocks = ['soon', 'overdue', 'stopped', 'done'] as const;

/** The end of an application and everything that shows how it goes on. */
export const trackingGallery = (language: Language, display: Display): string => {
  const due = { text: t.due[language], machine: '2026-06-19T18:00+09:00' };
  return framed({
    language,
    display,
    title: t.title[language],
    path: '/gallery/tracking',
    main: {
      side: sideNavigation({
        title: t.my[language],
        items: [
          {
            label: t.cases[language],
            href: '/my/cases',
            children: [{ label: t.title[language], href: '/my/cases/1', current: true }],
          },
          { label: t.who[language], href: '/my/readings' },
        ],
      }),
      content: [
        confirmationPanel({
          language,
          title: t.title[language],
          number: '2026-0616-000123',
          due,
          content: linkButton({
            label: t.print[language],
            kind: 'tertiary',
            icon: 'download',
            href: '/receipt.pdf',
            download: true,
          }),
        }),
        readAloud({ language }),
        inPageNavigation({
          language,
          items: [
            { id: 'history', label: t.history[language] },
            { id: 'answers', label: t.answers[language] },
          ],
        }),
        section({
          id: 'history',
          title: t.history[language],
          content: [
            clockPanel({
              language,
              title: t.clock[language],
              due,
              state: 'running',
              remaining: t.left[language],
              leftOut: [{ day: t.holiday[language], reason: t.election[language] }],
              basis: t.basis[language],
            }),
            timeline({
              language,
              items: [
                {
                  title: t.received[language],
                  state: 'done',
                  when: { text: t.when[language], machine: '2026-06-16T14:20+09:00' },
                },
                {
                  title: t.checking[language],
                  state: 'current',
                  by: t.unit[language].replace(/[- ](?=\d)/g, m => (m === ' ' ? ' ' : '\u2011')),
                  detail: html`<p>${t.detail[language]}</p>`,
                },
                { title: t.outcome[language], state: 'upcoming' },
              ],
            }),
            cardGrid(clocks.map(state => clockPanel({ language, title: t.clock[language], due, state }))),
          ],
        }),
        section({
          id: 'answers',
          title: t.answers[language],
          content: summaryList({
            language,
            rows: [
              {
                key: t.address[language],
                value: t.addressIs[language],
                source: t.source[language],
                change: { href: '/apply/address' },
              },
              { key: t.moved[language], value: t.movedOn[language], change: { href: '/apply/moved' } },
            ],
          }),
        }),
        section({
          id: 'tasks',
          title: t.tasks[language],
          content: taskList({
            tasks: [
              {
                id: 'vehicle',
                title: t.vehicle[language],
                href: '/apply/vehicle',
                status: { label: t.ready[language], tone: 'primary' },
              },
              {
                id: 'school',
                title: t.school[language],
                hint: t.schoolHint[language],
                status: { label: t.later[language], tone: 'gray' },
              },
            ],
          }),
        }),
        section({
          id: 'payments',
          title: t.payments[language],
          content: [
            table({
              language,
              caption: t.payments[language],
              hiddenCaption: true,
              rows: [1, 2, 3],
              columns: [
                { header: t.item[language], cell: n => `${t.fee[language]} ${n}`, rowHeader: true },
                { header: t.day[language], cell: () => t.movedOn[language] },
                { header: t.amount[language], cell: () => t.won[language], numeric: true },
              ],
            }),
            pagination({ language, previous: '?before=21', next: '?after=40', summary: t.pageOf[language] }),
            table({
              language,
              caption: t.cases[language],
              rows: [],
              columns: [{ header: t.item[language], cell: () => '' }],
            }),
          ],
        }),
        section({
          id: 'states',
          title: t.statusTones[language],
          content: [
            html`<p>${tones.map(tone => html`${badge({ label: tone, tone })} `)}${tag({ label: t.tag[language] })}</p>`,
            notificationBanner({ language, tone: 'success', title: t.saved[language], announced: true }),
            notificationBanner({ language, tone: 'warning', title: t.warn[language] }),
            notificationBanner({
              language,
              tone: 'danger',
              title: t.failed[language],
              content: html`<p>${t.failedHow[language]}</p>`,
            }),
            notificationBanner({ language, tone: 'information', title: t.info[language] }),
            progress({
              id: 'work',
              label: t.working[language],
              text: t.half[language],
              value: 45,
              poll: '/api/work/1',
            }),
            spinner({ label: t.fetching[language] }),
            disclosure({ summary: t.more[language], content: html`<p>${t.answer[language]}</p>`, open: true }),
            cardGrid([
              card({ content: html`<h3>${t.cases[language]}</h3><p>${t.detail[language]}</p>` }),
              card({ content: html`<h3>${t.who[language]}</h3><p>${t.basis[language]}</p>`, tinted: true }),
            ]),
          ],
        }),
        section({
          id: 'questions',
          title: t.questions[language],
          content: accordion({
            items: [
              { summary: t.question[language], content: html`<p>${t.answer[language]}</p>`, open: true },
              { summary: t.more[language], content: html`<p>${t.detail[language]}</p>` },
            ],
          }),
        }),
      ],
    },
  });
};
