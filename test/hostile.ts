// What hostile clients send, and what every answer must be like whatever was sent.
import type { InjectedResponse } from '../src/kernel/http/index.ts';

/** Texts that have broken programs: each is sent as every parameter and every field. */
export const hostileTexts: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \t ',
  long: '가'.repeat(1200),
  script: '"><script>alert(1)</script><img src=x onerror=alert(1)>',
  attribute: `' onmouseover='alert(1)`,
  sql: `'; drop table cases.cases; --`,
  sqlUnion: `1' union all (table identity.sessions) --`,
  header: 'x\r\nSet-Cookie: madang=stolen\r\n\r\n<script>',
  path: '../../../../etc/passwd',
  otherSite: 'https://evil.example/',
  slashes: '//evil.example/',
  slashesInEnglish: '/en//evil.example/',
  backslash: '/\\evil.example/',
  javascript: 'javascript:alert(1)',
  rightToLeft: 'abc\u202egnp.exe\u2066',
  emoji: '👩‍👩‍👧‍👦🇰🇷\u{10FFFF}',
  jamo: '\u1112\u1161\u11ab',
  template: '${7*7}{{7*7}}<%= 7*7 %>',
  format: '%s%n%x%d',
  formula: '=HYPERLINK("https://evil.example","x")',
  prototype: '__proto__',
  constructorName: 'constructor',
  number: '99999999999999999999999999',
  negative: '-1',
  notANumber: 'NaN',
  json: '{"$gt":""}',
  otherLanguage: '日本語 Ελληνικά العربية',
  uuidOfNobody: '00000000-0000-4000-8000-000000000000',
  place: '99999999999999999999~00000000-0000-4000-8000-000000000000',
  brokenPlace: '1~------------------------------------',
  farPlace: '9999999999999~00000000-0000-4000-8000-000000000000',
  receiptPlace: '2026-02-30T00:00:00.000000Z~00000000-0000-4000-8000-000000000000',
};

/** Percent-encodings that are not text, as they go over the wire. */
export const brokenEncodings: readonly string[] = [
  '%',
  '%zz',
  '%00',
  '%c0%ae',
  '%ed%a0%80',
  '%ff%fe',
  '%2e%2e%2f',
  '%0d%0a',
  '%e0%a4%a',
];

/** Bodies that are not what a form or a program sends. */
export const hostileBodies: readonly { readonly type: string | undefined; readonly body: string | Buffer }[] = [
  { type: undefined, body: 'a=1' },
  { type: 'text/plain', body: 'a=1' },
  { type: 'application/xml', body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
  { type: 'application/x-www-form-urlencoded', body: '%' },
  { type: 'application/x-www-form-urlencoded', body: Buffer.from([0x61, 0x3d, 0xff, 0xfe]) },
  { type: 'application/x-www-form-urlencoded', body: '&&==&=&a&__proto__=1&constructor=2&__proto__[x]=3' },
  { type: 'application/x-www-form-urlencoded', body: 'a=%00' },
  { type: 'application/x-www-form-urlencoded', body: 'a=1&'.repeat(2100) },
  { type: 'application/x-www-form-urlencoded', body: `text=${'a'.repeat(1024 * 1024 - 5)}` },
  { type: 'application/x-www-form-urlencoded', body: `text=${'a'.repeat(10 * 1024 * 1024)}` },
  { type: 'application/json', body: '' },
  { type: 'application/json', body: '{' },
  { type: 'application/json', body: 'null' },
  { type: 'application/json', body: '[]' },
  { type: 'application/json', body: '"text"' },
  { type: 'application/json', body: '{"__proto__":{"admin":true},"answers":{}}' },
  { type: 'application/json', body: '{"constructor":{"prototype":{"admin":true}},"answers":{}}' },
  { type: 'application/json', body: '{"answers":[],"name":{},"credential":1}' },
  { type: 'application/json', body: '{"answers":{"note":"\\ud800"},"name":"\\udfff"}' },
  { type: 'application/json', body: '{"answers":{"note":"\\u0000"}}' },
  { type: 'application/json', body: '['.repeat(100_000) },
  { type: 'multipart/form-data', body: 'no boundary' },
  { type: 'multipart/form-data; boundary=x', body: '' },
  { type: 'multipart/form-data; boundary=x', body: '--x\r\n\r\n\r\n--x--' },
  {
    type: 'multipart/form-data; boundary=x',
    body: '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
  },
  {
    type: 'multipart/form-data; boundary=x',
    body: '--x\r\nContent-Disposition: form-data; name="a"; filename="a.pdf"\r\n\r\nnever ends',
  },
];

const needed: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cache-control': /\S/,
};

// The words of engines and of code, never of government.
const leaks =
  /node_modules|file:\/\/|\bat (?:async )?[\w.<>]+ \(|\.ts:\d+|syntax error at|invalid input syntax|violates |SQLSTATE|\b(?:select|insert into|update|delete from)\b .{1,80}\b(?:from|values|set|where)\b|DatabaseFault|ZodError|undefined is not|\[object Object\]/i;

/** What is wrong with an answer, whatever was asked; nothing when it is sound. */
export function unsound(response: InjectedResponse, { open = false } = {}): readonly string[] {
  const { statusCode, headers, body } = response;
  const wrong: string[] = [];
  if (statusCode >= 500) wrong.push(`status ${statusCode}`);
  for (const [name, shape] of Object.entries(needed))
    if (!shape.test(String(headers[name] ?? ''))) wrong.push(`${name}: ${String(headers[name])}`);
  const policy = String(headers['content-security-policy']);
  if (/unsafe-eval|script-src[^;]*unsafe-inline/.test(policy)) wrong.push(`policy ${policy}`);
  if (!open && /public/.test(String(headers['cache-control']))) wrong.push('private, but publicly cacheable');
  const leak = typeof headers['content-encoding'] === 'string' ? null : leaks.exec(body);
  if (leak !== null && !/^(?:text\/turtle|application\/(?:ld\+)?json)/.test(String(headers['content-type'])))
    wrong.push(`leaks ${leak[0]}`);
  for (const cookie of [headers['set-cookie'] ?? []].flat())
    if (
      !/; Path=\/(?:;|$)/.test(cookie) ||
      !/SameSite=Lax/.test(cookie) ||
      (/^(?:__Host-)?madang=/.test(cookie) && !/HttpOnly/.test(cookie))
    )
      wrong.push(`cookie ${cookie}`);
  const { location } = headers;
  if (location !== undefined && !/^\/(?![/\\])/.test(location)) wrong.push(`leads away to ${location}`);
  if (
    /<script>alert|onerror=alert\(1\)>|<[^>]*\sonmouseover='alert/.test(body) &&
    /html/.test(String(headers['content-type']))
  )
    wrong.push('what was sent runs');
  return wrong;
}
