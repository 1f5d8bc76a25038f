import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { attributes } from './attributes.ts';
import { escaped } from './escaped.ts';
import { href, localPath, safeUrl } from './href.ts';
import { type Content, dataBlock, html, raw } from './html.ts';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  '</title><svg/onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '--><script>alert(1)</script>',
  '&lt;script&gt;',
  '`onload=`alert(1)',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
];

const codeUrls = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://a.example/1',
  'filesystem:https://a.example/1',
];

describe('the html template', () => {
  test('escapes every value that stands in text or in an attribute', () => {
    for (const attack of attacks) {
      const page = html`<p title="${attack}">${attack}</p><textarea>${attack}</textarea>`.text;
      assert.equal(page.match(/<(?!\/?(p|textarea)\b)/g), null, page);
      assert.equal((page.match(/"/g) ?? []).length, 2, page);
    }
  });

  test('gives back any text unharmed once a browser has read it', () => {
    const back = (text: string) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&#96;', '`')
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        assert.ok(!/[<>"'`]/.test(escaped(text)));
        assert.equal(back(escaped(text)), text);
      }),
    );
  });

  test('keeps nested markup, joins lists, and leaves out what is absent', () => {
    const items = ['a', '<b>'].map(item => html`<li>${item}</li>`);
    const list = html`<ul>${items}${undefined}${null}${false}${0}${12n}</ul>`;
    assert.equal(list.text, '<ul><li>a</li><li>&lt;b&gt;</li>012</ul>');
    assert.equal(html`${raw('<hr>')}`.text, '<hr>');
  });

  test('refuses URLs that run code, whatever disguise their scheme wears', () => {
    for (const url of codeUrls) {
      assert.equal(html`<a href="${url}">x</a>`.text, '<a href="#">x</a>', url);
      assert.equal(html`<form action="${url}"></form>`.text, '<form action="#"></form>', url);
      assert.equal(attributes({ href: url }).text, ' href="#"', url);
      assert.equal(safeUrl(url), '#');
    }
  });

  test('keeps URLs that lead somewhere', () => {
    for (const url of [
      '/a?b=1',
      'a/b:c',
      '#x',
      '?q=javascript:1',
      'https://a.example/',
      'mailto:a@b.example',
      'tel:110',
    ]) {
      assert.equal(safeUrl(url), url);
    }
    assert.equal(html`<a href="/search?q=${'javascript:'}">x</a>`.text, '<a href="/search?q=javascript:">x</a>');
  });

  test('throws at a hole whose place cannot be made safe', () => {
    const value: Content = 'x';
    assert.throws(() => html`<p class=${value}></p>`, /without quotes/);
    assert.throws(() => html`<p onclick="${value}"></p>`, /onclick/);
    assert.throws(() => html`<p style="color:${value}"></p>`, /style/);
    assert.throws(() => html`<script>${value}</script>`, /<script>/);
    assert.throws(() => html`<style>${value}</style>`, /<style>/);
    assert.throws(() => html`<!-- ${value} -->`, /comment/);
    assert.throws(() => html`<p ${value}></p>`, /inside a tag/);
    assert.throws(() => html`<p title="${html`<b>`}"></p>`, /attribute value/);
    assert.throws(() => html`<a href="${value}${value}"></a>`, /two holes/);
    assert.throws(() => html`${{} as unknown as Content}`, /an object/);
  });

  test('is not misled by a > inside an attribute, nor by elements that are closed', () => {
    assert.equal(html`<p title="a > b" class="${'x'}">${'<'}</p>`.text, '<p title="a > b" class="x">&lt;</p>');
    assert.equal(html`<script src="/a.js"></script><p>${'<'}</p>`.text, '<script src="/a.js"></script><p>&lt;</p>');
  });

  test('objects and plain strings are not markup for the compiler', () => {
    // @ts-expect-error an object is not content
    assert.throws(() => html`<p>${{ a: 1 }}</p>`);
    // @ts-expect-error true is not content
    assert.throws(() => html`<p>${true}</p>`);
  });
});

describe('attributes', () => {
  test('writes values in quotes, true as the name alone, and leaves out the absent', () => {
    const written = attributes({ id: 'a"b', required: true, disabled: false, max: 3, title: undefined, alt: null });
    assert.equal(written.text, ' id="a&quot;b" required max="3"');
  });

  test('refuses names that run code or break out', () => {
    for (const name of ['onclick', 'ONLOAD', 'style', 'srcdoc', 'a b', 'a=', 'a>']) {
      assert.throws(() => attributes({ [name]: 'x' }), SyntaxError);
    }
  });
});

describe('addresses', () => {
  test('a query is encoded and undefined parameters are left out', () => {
    assert.equal(
      href('/search', { q: '등본 a&b', page: 2, none: undefined }),
      '/search?q=%EB%93%B1%EB%B3%B8%20a%26b&page=2',
    );
    assert.equal(href('/search?a=1', { b: 2 }), '/search?a=1&b=2');
  });

  test('a way back never leads to another site', () => {
    for (const path of [
      '//evil.example',
      '/en//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
      undefined,
      '',
    ]) {
      assert.equal(localPath(path), '/');
    }
    assert.equal(localPath('/my/cases?a=1'), '/my/cases?a=1');
  });
});

test('a data block cannot end its own script element', () => {
  const block = dataBlock('application/ld+json', { name: '</script><script>alert(1)</script>' }).text;
  assert.equal(block.match(/<\/script>/g)?.length, 1);
  assert.deepEqual(JSON.parse(block.replace(/^<script[^>]*>|<\/script>$/g, '')), {
    name: '</script><script>alert(1)</script>',
  });
});
