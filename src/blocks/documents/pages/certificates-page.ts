import { X509Certificate } from 'node:crypto';
import {
  breadcrumb,
  buttonGroup,
  card,
  type Html,
  html,
  linkButton,
  mainContent,
  pageTitle,
  section,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { PublishedCertificate } from '../../../kernel/keys/index.ts';
import { formatDay, type Instant, type Zone } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { opensslCommands, pdfsigCommands } from './offline-commands.ts';
import { verifyTitle } from './verify-page.ts';

const text = {
  title: words('인증서와 직접 확인하는 방법', 'Certificates, and how to check by yourself'),
  lead: words(
    '발급한 PDF에는 전자서명이 들어 있어서, 이 사이트에 묻지 않고도 컴퓨터에서 확인할 수 있습니다.',
    'Every PDF we issue carries a digital signature, so you can check it on your own computer without asking this site.',
  ),
  download: words('인증서 내려받기', 'Get the certificate'),
  downloadHint: words(
    '이 인증서 하나로 모든 문서의 서명을 확인할 수 있습니다. 한 번만 내려받아 두세요.',
    'This one file is enough to check the signature of every document. Download it once and keep it.',
  ),
  pem: words('인증기관 인증서 내려받기 (PEM)', 'Download the authority’s certificate (PEM)'),
  jwks: words('공개키 목록 (JWKS)', 'Public keys (JWKS)'),
  pdfsig: words('pdfsig로 확인하기', 'Check with pdfsig'),
  pdfsigHint: words(
    '“Signature is Valid.”와 “Certificate is Trusted.”가 나오면 진짜입니다. “Total document signed”도 나와야 합니다.',
    'It is genuine when you read “Signature is Valid.”, “Certificate is Trusted.” and “Total document signed”.',
  ),
  openssl: words('OpenSSL로 확인하기', 'Check with OpenSSL'),
  opensslHint: words(
    '“CMS Verification successful”이 나오면 진짜입니다. “signed up to byte” 뒤의 두 수도 서로 같아야 합니다.',
    'It is genuine when you read “CMS Verification successful” and the two numbers after “signed up to byte” are the same.',
  ),
  limits: words(
    '직접 확인하면 서명은 알 수 있지만, 그 뒤에 효력이 없어졌는지는 알 수 없습니다. 그것은 문서확인번호로 확인하세요.',
    'This tells you about the signature, not whether the document was revoked later. For that, check its verification number.',
  ),
  all: words('지금까지 쓴 인증서', 'All certificates ever used'),
  use: words('쓰임', 'Use'),
  authority: words('인증기관', 'Authority'),
  documents: words('문서 서명', 'Signs documents'),
  period: words('유효 기간', 'Valid'),
  print: words('지문 (SHA-256)', 'Fingerprint (SHA-256)'),
  current: words('{use} (지금 사용)', '{use} (in use)'),
  span: words('{from} – {until}', '{from} – {until}'),
};

export const certificatesTitle = text.title;

function certificateRow(ctx: Context, certificate: PublishedCertificate, zone: Zone) {
  const read = new X509Certificate(certificate.der);
  const day = (date: Date): string => formatDay(ctx.language, zone.dayOf(date.getTime() as Instant));
  const use = text[certificate.purpose][ctx.language];
  return {
    use: certificate.current ? ctx.say(text.current, { use }) : use,
    period: ctx.say(text.span, { from: day(read.validFromDate), until: day(read.validToDate) }),
    print: read.fingerprint256
      .replaceAll(':', '')
      .toLowerCase()
      .replace(/(.{8})(?=.)/g, '$1 '),
  };
}

const commands = (lines: readonly string[]): Html =>
  card({ tinted: true, content: lines.map(line => html`<p><code>${line}</code></p>`) });

/** The certificates behind our signatures, and the commands that check one without us. */
export function certificatesPage(
  ctx: Context,
  { certificates, zone, publicUrl }: { certificates: readonly PublishedCertificate[]; zone: Zone; publicUrl: string },
): Html {
  const { language } = ctx;
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: verifyTitle[language], href: ctx.href('/verify') }],
      current: text.title[language],
    }),
    content: html`${pageTitle({ title: text.title[language], lead: text.lead[language] })}
${section({
  id: 'download',
  title: text.download[language],
  content: html`<p>${text.downloadHint[language]}</p>${buttonGroup(linkButton({ href: '/.well-known/madang/ca.pem', label: text.pem[language], icon: 'download', download: true }))}<p><a href="/.well-known/jwks.json">${text.jwks[language]}</a></p>`,
})}
${section({
  id: 'pdfsig',
  title: text.pdfsig[language],
  content: html`${commands(pdfsigCommands(publicUrl))}<p>${text.pdfsigHint[language]}</p>`,
})}
${section({
  id: 'openssl',
  title: text.openssl[language],
  content: html`${commands(opensslCommands(publicUrl))}<p>${text.opensslHint[language]}</p><p class="krds-hint">${text.limits[language]}</p>`,
})}
${section({
  id: 'all',
  title: text.all[language],
  content: table({
    language,
    caption: text.all[language],
    hiddenCaption: true,
    columns: [
      { header: text.use[language], cell: row => row.use, rowHeader: true },
      { header: text.period[language], cell: row => row.period },
      { header: text.print[language], cell: row => html`<code>${row.print}</code>` },
    ],
    rows: certificates.map(c => certificateRow(ctx, c, zone)),
  }),
})}`,
  });
}
