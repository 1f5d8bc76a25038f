import { type Language, words } from '../../words/index.ts';
import { type Display, errorSummary, html, section, textInput } from '../index.ts';
import { framed } from './frame.ts';

const t = {
  back: words('앞 질문으로', 'Back'),
  caption: words('전입신고 · 질문 6개 가운데 2번째', 'Report a move · Question 2 of 6'),
  title: words('새 주소는 어디인가요?', 'What is your new address?'),
  error: words(
    '찾은 주소 가운데 하나를 골라 주세요. 주소가 없으면 도로 이름과 건물 번호로 다시 찾아 주세요. 예: 한누리대로 411',
    'Choose one of the addresses found. If yours is not there, search again by its road name and building number, such as 411 Hannuri-daero.',
  ),
  reads: words('정부가 이미 알고 있어 묻지 않는 것', 'What the government already knows and does not ask'),
  one: words(
    '이름, 한자 성명, 로마자 성명, 생년월일, 성별, 주소',
    'Name, name in Hanja, name in Latin letters, address',
  ),
  two: words('세대주와의 관계', 'Relation to the head of the household'),
  first: words('먼저 주소를 찾습니다.', 'Search for the address.'),
  second: words('찾은 주소 가운데 하나를 고릅니다.', 'Choose one of those found.'),
  state: words('서명된 상태', 'The signed state'),
};

/** One question after an error, and what pages write by hand: lists, steps, a text that is kept as it is. */
export const proseGallery = (language: Language, display: Display): string =>
  framed({
    language,
    display,
    title: t.title[language],
    path: '/gallery/prose',
    main: {
      narrow: true,
      before: html`<p class="krds-back"><a href="/home">${t.back[language]}</a></p>`,
      content: [
        errorSummary({ language, errors: [{ field: 'place', message: t.error[language] }] }),
        html`<p class="krds-caption">${t.caption[language]}</p>`,
        textInput({
          language,
          name: 'place',
          label: t.title[language],
          autocomplete: 'off',
          width: 'medium',
          heading: true,
          error: t.error[language],
        }),
        section({
          id: 'reads',
          title: t.reads[language],
          content: html`<ul><li>${t.one[language]}</li><li>${t.two[language]}</li></ul><ol><li>${t.first[language]}</li><li>${t.second[language]}</li></ol>`,
        }),
        section({
          id: 'state',
          title: t.state[language],
          content: html`<pre class="krds-pre">localhost/log
12
${'0f'.repeat(60)}</pre>`,
        }),
      ],
    },
  });
