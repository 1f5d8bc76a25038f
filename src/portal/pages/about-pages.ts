import type { Jurisdiction } from '../../blocks/language/index.ts';
import { type Html, html, mainContent, pageTitle, section } from '../../kernel/html/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';

interface Part {
  readonly id: string;
  readonly title: Words;
  readonly lines: readonly (Words | { readonly link: string; readonly label: Words })[];
}

const standing = (ctx: Context, title: Words, lead: Words, parts: readonly Part[]): Html =>
  mainContent({
    narrow: true,
    content: html`${pageTitle({ title: ctx.say(title), lead: ctx.say(lead) })}${parts.map(part =>
      section({
        id: part.id,
        title: ctx.say(part.title),
        content: html`<ul>${part.lines.map(line => html`<li>${'link' in line ? html`<a href="${line.link}">${ctx.say(line.label)}</a>` : ctx.say(line)}</li>`)}</ul>`,
      }),
    )}`,
  });

export const accessibilityPage = (ctx: Context, { counter }: Jurisdiction): Html =>
  standing(
    ctx,
    words('접근성', 'Accessibility'),
    words('누구나, 어떤 기기로도 쓸 수 있게 만듭니다.', 'Made for everyone, on any device.'),
    [
      {
        id: 'how',
        title: words('어떻게 만들었나', 'How it is made'),
        lines: [
          words(
            '모든 화면은 자바스크립트 없이, 키보드만으로 쓸 수 있습니다.',
            'Every page works without JavaScript and by keyboard alone.',
          ),
          words(
            '한국형 웹 콘텐츠 접근성 지침(KWCAG 2.2)을 목표로 하고, 자동 검사를 화면마다 두 언어로 돌립니다.',
            'The goal is KWCAG 2.2 and WCAG 2.2 AA. Each page is checked automatically in both languages.',
          ),
          words(
            '글자 크기 다섯 단계와 선명한 화면을 고를 수 있습니다.',
            'Five text sizes and a high-contrast mode can be chosen.',
          ),
          words(
            '자동 검사로 알 수 없는 것도 있습니다. 화면 낭독기 사용자의 검수는 아직 받지 않았습니다.',
            'Automatic checks do not see everything. It has not yet been reviewed by screen-reader users.',
          ),
        ],
      },
      {
        id: 'help',
        title: words('쓰기 어려울 때', 'If it is hard to use'),
        lines: [words(`같은 일을 할 수 있는 곳: ${counter.ko}`, `The same can be done at ${counter.en}.`)],
      },
    ],
  );

export const privacyPage = (ctx: Context, { ownRecord }: Jurisdiction): Html =>
  standing(
    ctx,
    words('개인정보 처리', 'Privacy'),
    words(
      '정부가 아는 것은 다시 묻지 않고, 볼 때마다 흔적을 남깁니다.',
      'What government knows it does not ask again, and each look leaves a trace.',
    ),
    [
      {
        id: 'reads',
        title: words('기록을 볼 때', 'When your record is read'),
        lines: [
          words(
            '법적 근거 없이는 아무도, 이 프로그램도 기록을 읽을 수 없습니다. 데이터베이스가 막습니다.',
            'Without a legal basis nobody can read a record, not even this program. The database itself prevents it.',
          ),
          words(
            '읽을 때마다 누가, 언제, 무엇을, 왜 읽었는지 남습니다.',
            'Each read records who read what, when and why.',
          ),
          { link: ctx.href('/my/access'), label: words('누가 내 정보를 봤나', 'Who looked at my data') },
        ],
      },
      {
        id: 'kept',
        title: words('보관', 'What is kept'),
        lines: [
          words(
            '쓰다 만 신청은 마지막으로 쓴 날부터 30일 뒤에 지웁니다.',
            'A half-filled application is deleted 30 days after the last change.',
          ),
          words('올려서 확인한 문서는 저장하지 않습니다.', 'Files uploaded for verification are not kept.'),
          words(
            '쿠키는 로그인, 언어, 화면 설정에만 씁니다. 광고나 추적은 없습니다.',
            'Cookies serve sign-in, language and display only. There is no advertising and no tracking.',
          ),
        ],
      },
      {
        id: 'rights',
        title: words('나의 권리', 'Your rights'),
        lines: [
          words(
            `나의 기록을 볼 수 있습니다 (${ownRecord.words.ko}).`,
            `You can see your record (${ownRecord.words.en}).`,
          ),
          { link: ctx.href('/my/data'), label: words('내 정보 보기', 'See my data') },
          words(
            '틀린 것은 그 기록을 맡은 기관에 정정을 요청할 수 있습니다.',
            'You can ask the agency that keeps a record to correct it.',
          ),
        ],
      },
    ],
  );

export const apiPage = (ctx: Context): Html =>
  standing(
    ctx,
    words('개발자와 API', 'Developers and API'),
    words('화면이 쓰는 것과 같은 정의에서 나온 API입니다.', 'The API comes from the same declarations as the pages.'),
    [
      {
        id: 'documents',
        title: words('문서', 'Documents'),
        lines: [
          { link: '/api/openapi.json', label: words('OpenAPI 3.1 문서', 'OpenAPI 3.1 document') },
          {
            link: '/api/catalogue.jsonld',
            label: words('서비스 목록 (CPSV-AP 3.2.0, JSON-LD)', 'Service catalogue (CPSV-AP 3.2.0, JSON-LD)'),
          },
          { link: '/.well-known/jwks.json', label: words('공개 키 (JWKS)', 'Public keys (JWKS)') },
          {
            link: '/.well-known/madang/ca.pem',
            label: words('인증기관 인증서 (PEM)', 'Certificate of the authority (PEM)'),
          },
        ],
      },
      {
        id: 'problems',
        title: words('오류', 'Problems'),
        lines: [
          words(
            '거절은 application/problem+json (RFC 9457)으로, 한국어나 영어 문장과 함께 옵니다.',
            'A refusal comes as application/problem+json (RFC 9457) with a sentence in Korean or English.',
          ),
        ],
      },
    ],
  );

export const logPage = (ctx: Context, checkpoint: string | undefined): Html =>
  mainContent({
    narrow: true,
    content: html`${pageTitle({
      title: ctx.say(words('투명성 로그', 'Transparency log')),
      lead: ctx.say(
        words(
          '기록을 본 일, 결정, 발급한 문서는 모두 지울 수 없는 로그에 한 줄씩 남습니다.',
          'Every look at a record, every decision and every issued document is a line in a log that cannot be changed unnoticed.',
        ),
      ),
    })}${section({
      id: 'checkpoint',
      title: ctx.say(words('지금의 서명된 상태', 'The signed state now')),
      content: html`<pre class="krds-pre">${checkpoint ?? ctx.say(words('아직 기록이 없습니다.', 'There are no entries yet.'))}</pre>`,
    })}${section({
      id: 'verify',
      title: ctx.say(words('직접 확인하기', 'Check it yourself')),
      content: html`<p>${ctx.say(words('이 상태를 보관해 두었다가 나중의 상태와 견주면, 그사이 지우거나 고친 기록이 드러납니다. 형식은 RFC 6962와 C2SP tlog-tiles입니다.', 'Keep this state and compare it with a later one: whatever was deleted or altered in between shows. The formats are RFC 6962 and C2SP tlog-tiles.'))}</p><pre class="krds-pre">node tools/verify-log.mjs --log ${'<'}URL${'>'}/log/</pre><ul><li><a href="/log/checkpoint">/log/checkpoint</a></li><li><a href="/log/key">/log/key</a></li></ul>`,
    })}`,
  });
