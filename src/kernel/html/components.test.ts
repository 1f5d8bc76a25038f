import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { validateMarkup } from '../../../test/markup.ts';
import { languages } from '../words/index.ts';
import { labelled, percent, ticks } from './charts/scale.ts';
import { gallery } from './gallery/index.ts';
import {
  assetFiles,
  barChart,
  dateInput,
  displayCookie,
  displayFromCookie,
  errorSummary,
  html,
  htmlDocument,
  lineChart,
  mainMenu,
  pagination,
  passkeyForm,
  plainDisplay,
  sessionTimer,
  table,
  textInput,
} from './index.ts';

/** Marks of the default look, which need no rule. */
const plainMarks = ['is-gray', 'is-running', 'medium', 's1'];

const attacks = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' autofocus onfocus='alert(1)"];

for (const [name, page] of Object.entries(gallery)) {
  for (const language of languages) {
    test(`markup: the ${name} page in ${language} keeps every rule of HTML and carries no inline style, script or handler`, async () => {
      const text = page(language, plainDisplay);
      assert.deepEqual(await validateMarkup(text), []);
      assert.doesNotMatch(text, /\sstyle=|<style|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)/);
      assert.doesNotMatch(text, /undefined|\[object|>null</);
    });
  }
}

test('the validator would notice: a broken page has faults', async () => {
  assert.notDeepEqual(
    await validateMarkup(
      '<!DOCTYPE html><html lang="ko"><head><title>a</title></head><body><p id="a"><p id="a" style="color:red"></body></html>',
    ),
    [],
  );
});

test('no word of the other language slips into the built-in words of an English page', () => {
  for (const page of Object.values(gallery)) {
    const text = page('en', plainDisplay).replace(/<a [^>]*hreflang="ko"[^>]*>.*?<\/a>/g, '');
    assert.doesNotMatch(text, /[가-힣]/);
  }
});

describe('form controls', () => {
  test('a control names its hint, source and error, says it is invalid, and keeps its value', () => {
    const field = textInput({
      language: 'ko',
      name: 'name',
      label: '이름',
      value: attacks[1],
      hint: '여권과 같게',
      source: '주민등록, 오늘',
      error: '이름을 입력해 주세요.',
      autocomplete: 'name',
    }).text;
    assert.match(field, /<label class="krds-label" for="name">이름<\/label>/);
    assert.match(field, /aria-describedby="name-hint name-source name-error" aria-invalid="true"/);
    for (const id of ['name-hint', 'name-source', 'name-error']) assert.ok(field.includes(`id="${id}"`), id);
    assert.ok(field.includes('value="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"'));
    assert.ok(field.includes('autocomplete="name"'));
  });

  test('a control without hint or error refers to nothing', () => {
    assert.doesNotMatch(textInput({ language: 'en', name: 'a', label: 'A', autocomplete: 'off' }).text, /aria-/);
  });

  test('a birth date is three typed boxes in the order of the language, marked for the browser to fill in', () => {
    const order = (language: 'ko' | 'en') =>
      [
        ...dateInput({ language, name: 'b', label: 'B', birthDate: true }).text.matchAll(/autocomplete="bday-(\w+)"/g),
      ].map(m => m[1]);
    assert.deepEqual(order('ko'), ['year', 'month', 'day']);
    assert.deepEqual(order('en'), ['day', 'month', 'year']);
  });

  test('the error summary links each message to its field', () => {
    const summary = errorSummary({ language: 'en', errors: [{ field: 'birth-month', message: attacks[0]! }] }).text;
    assert.match(summary, /<a href="#birth-month">&lt;script&gt;/);
    assert.match(summary, /role="alert" tabindex="-1" autofocus/);
  });

  test('the options of a passkey travel in an attribute and come back whole', () => {
    const options = { challenge: 'A"<&', user: { name: attacks[1] } };
    const form = passkeyForm({ language: 'en', ceremony: 'create', action: '/p', options, label: 'Go' }).text;
    const attribute = /data-options="([^"]*)"/.exec(form)?.[1] ?? '';
    const back = attribute
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    assert.deepEqual(JSON.parse(back), options);
  });
});

test('KRDS login: the warning comes at least 20 seconds before the session ends', () => {
  const timer = {
    language: 'ko',
    secondsLeft: 600,
    extend: '/e',
    returnTo: '/now',
    signOut: '/o',
    ended: '/in',
  } as const;
  assert.match(sessionTimer({ ...timer, warning: 3 }).text, /data-warning="20"/);
  assert.match(sessionTimer(timer).text, /data-warning="120"/);
});

test('both forms that extend the session come back to the page', () => {
  const timer = {
    language: 'ko',
    secondsLeft: 600,
    extend: '/e',
    returnTo: '/now?a=1',
    signOut: '/o',
    ended: '/in',
  } as const;
  const forms = [
    ...sessionTimer(timer).text.matchAll(/data-session-extend><input type="hidden" name="returnTo" value="([^"]*)">/g),
  ];
  assert.deepEqual(
    forms.map(found => found[1]),
    ['/now?a=1', '/now?a=1'],
  );
});

test('a menu marks the page itself, and the section of a page below it', () => {
  const items = [
    { label: 'a', href: '/a', current: true },
    { label: 'b', href: '/b', current: 'section' },
    { label: 'c', href: '/c' },
  ] as const;
  const { text } = mainMenu({ language: 'ko', items });
  assert.match(text, /<a href="\/a" aria-current="page">/);
  assert.match(text, /<a href="\/b" aria-current="true">/);
  assert.match(text, /<a href="\/c">/);
});

test('a document loads the modules it names, after the common script', () => {
  const text = htmlDocument({
    language: 'ko',
    title: 'a',
    siteName: 'b',
    body: html``,
    display: plainDisplay,
    assets: { css: '/a.css', js: '/a.js' },
    scripts: ['/assets/one.js'],
  });
  assert.match(text, /src="\/a.js"><\/script><script type="module" src="\/assets\/one.js"><\/script>/);
});

test('a table names its columns and rows, and each cell its column for the phone', () => {
  const text = table({
    language: 'en',
    caption: attacks[0]!,
    rows: [{ who: 'A', n: 1 }],
    columns: [
      { header: 'Who', cell: row => row.who, rowHeader: true },
      { header: 'Count', cell: row => row.n, numeric: true },
    ],
  }).text;
  assert.match(text, /<caption>&lt;script&gt;/);
  assert.match(text, /<th scope="col">Who<\/th>/);
  assert.match(text, /<th scope="row" data-label="Who">A<\/th><td class="is-numeric" data-label="Count">1<\/td>/);
});

test('a list on one page has no page steps', () => {
  assert.equal(pagination({ language: 'ko' }), false);
});

describe('charts', () => {
  const chart = {
    language: 'ko',
    id: 'c',
    title: '신청',
    description: '늘었다',
    format: String,
    measure: '건수',
    dimension: '월',
  } as const;

  test('a picture has a title, a description, and its numbers in a table', () => {
    const bars = barChart({
      ...chart,
      bars: [
        { label: '가', value: 3 },
        { label: '<나>', value: 0 },
      ],
    }).text;
    const lines = lineChart({ ...chart, labels: ['1', '2'], series: [{ label: '온라인', values: [1, null] }] }).text;
    for (const text of [bars, lines]) {
      assert.match(
        text,
        /<svg role="img"[^>]*aria-labelledby="c-title c-desc"[^>]*><title id="c-title">신청<\/title><desc id="c-desc">늘었다<\/desc>/,
      );
      assert.match(text, /<details[^>]*>.*<table.*<\/table>.*<\/details>/s);
      assert.doesNotMatch(text, /NaN|Infinity|style=/);
    }
    assert.match(bars, /width="100%" height="12"[^>]*\/><rect class="bar" x="0" y="32" width="100%"/);
    assert.match(bars, /&lt;나&gt;/);
    assert.match(lines, />–</);
  });

  test('a chart of nothing, of zeros or of one point is still a chart', () => {
    for (const bars of [[], [{ label: 'a', value: 0 }]])
      assert.doesNotMatch(barChart({ ...chart, bars }).text, /NaN|Infinity/);
    for (const labels of [[], ['1']]) {
      assert.doesNotMatch(
        lineChart({ ...chart, labels, series: [{ label: 's', values: labels.map(() => 0) }] }).text,
        /NaN|Infinity/,
      );
    }
  });

  test('ticks are round, begin at zero and cover the largest value', () => {
    assert.deepEqual(ticks(19_000), [0, 5_000, 10_000, 15_000, 20_000]);
    assert.deepEqual(ticks(0.3), [0, 0.1, 0.2, 0.3]);
    assert.deepEqual(ticks(0), [0, 1]);
    for (const max of [1, 3, 7, 12, 99, 100, 101, 1_234_567]) {
      const all = ticks(max);
      assert.ok(all.at(-1)! >= max && all.length <= 6 && all[0] === 0, String(max));
    }
  });

  test('labels that stand are few and end with the last', () => {
    assert.deepEqual([...labelled(12, 5)], [2, 5, 8, 11]);
    assert.deepEqual([...labelled(2, 5)], [0, 1]);
    assert.equal(percent(1 / 3), '33.33%');
  });
});

describe('the document', () => {
  test('says its language, display and title, and fetches nothing from elsewhere', () => {
    const text = htmlDocument({
      language: 'ko',
      title: attacks[0]!,
      siteName: '마당',
      display: { theme: 'high-contrast', textSize: 'xlarge' },
      body: html`<p>x</p>`,
      assets: { css: '/a.css', js: '/a.js' },
    });
    assert.ok(text.startsWith('<!DOCTYPE html>\n<html lang="ko" data-theme="high-contrast" data-text-size="xlarge">'));
    assert.match(text, /<title>&lt;script&gt;alert\(1\)&lt;\/script&gt; \| 마당<\/title>/);
    assert.doesNotMatch(text, /https?:/);
  });

  test('the display survives its cookie, and a forged cookie is plain', () => {
    const display = { theme: 'high-contrast', textSize: 'xxlarge' } as const;
    assert.deepEqual(displayFromCookie(displayCookie(display)), display);
    for (const forged of [undefined, '', 'x', '"><script>.y', 'light.huge']) {
      assert.equal(displayFromCookie(forged).textSize, 'medium');
    }
  });
});

describe('assets', () => {
  const files = assetFiles();
  const weight = (name: string) => files.get(name)?.gzip?.length ?? 0;

  test('the stylesheet is at most 20 KB and the script at most 8 KB, compressed', () => {
    assert.ok(weight('madang.css') > 1_000 && weight('madang.css') <= 20 * 1024, String(weight('madang.css')));
    assert.ok(weight('madang.js') > 1_000 && weight('madang.js') <= 8 * 1024, String(weight('madang.js')));
  });

  test('each font is at most 170 KB', () => {
    const fonts = [...files].filter(([name]) => name.endsWith('.woff2'));
    assert.equal(fonts.length, 2);
    for (const [name, file] of fonts) assert.ok(file.bytes.length <= 170 * 1024, name);
  });

  test('the stylesheet names only assets that exist, and nothing elsewhere', () => {
    const css = files.get('madang.css')!.bytes.toString();
    const named = [...css.matchAll(/url\("([^"]+)"\)/g)].map(match => match[1]);
    const urls = new Set([...files.values()].map(file => file.url));
    assert.equal(named.length, 2);
    for (const url of named) assert.ok(urls.has(url!), url);
    assert.doesNotMatch(css, /https?:|data:|@import/);
  });

  test('every class a component writes is one the stylesheet knows, or a plain mark', () => {
    const css = files.get('madang.css')!.bytes.toString();
    const used = new Set(
      Object.values(gallery).flatMap(page =>
        [...page('ko', plainDisplay).matchAll(/class="([^"]+)"/g)].flatMap(match => match[1]!.split(' ')),
      ),
    );
    const unknown = [...used].filter(name => !css.includes(`.${name}`));
    assert.deepEqual(unknown.sort(), plainMarks);
  });

  test('every colour token that is used is defined', () => {
    const css = files.get('madang.css')!.bytes.toString();
    const defined = new Set([...css.matchAll(/(--krds-[\w-]+):/g)].map(match => match[1]));
    for (const [, name] of css.matchAll(/var\((--krds-[\w-]+)\)/g)) assert.ok(defined.has(name), name);
  });
});
