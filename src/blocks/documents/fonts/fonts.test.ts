import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fontkit from 'fontkit';
import { fonts, outline, subset } from './index.ts';

test('every modern syllable and every KS X 1001 symbol is in one of the fonts, and in one only', () => {
  for (let c = 0xac00; c <= 0xd7a3; c++) {
    const found = [fonts.regular(), fonts.rest()].filter(font => font.glyphOf(c) !== 0);
    assert.equal(found.length, 1, String.fromCharCode(c));
  }
});

test('the bold font holds what the regular one holds', () => {
  for (let c = 0; c <= 0xffff; c++) assert.equal(fonts.bold().glyphOf(c) !== 0, fonts.regular().glyphOf(c) !== 0);
});

test('a subset is a font that another library reads, with the same shapes and widths', () => {
  const font = fonts.regular();
  const glyphs = [0, ...[...'가나다 Aあ1'].map(c => font.glyphOf(c.codePointAt(0)!))];
  const read = fontkit.create(subset(font, glyphs));
  assert.ok('getGlyph' in read);
  assert.equal(read.numGlyphs, glyphs.length);
  glyphs.forEach((glyph, i) => {
    assert.equal(read.getGlyph(i).advanceWidth, font.advance(glyph));
    const commands = outline(font, glyph).flat().length;
    assert.equal(
      read.getGlyph(i).path.commands.filter(({ command }) => command !== 'closePath').length > 0,
      commands > 0,
    );
  });
});

test('the outline of a glyph lies within its box and each contour ends where it began', () => {
  for (const character of '가힣A8漢㛃') {
    const codePoint = character.codePointAt(0)!;
    const font = fonts.regular().glyphOf(codePoint) ? fonts.regular() : fonts.rest();
    const data = font.glyphData(font.glyphOf(codePoint));
    const [left, bottom, right, top] = [2, 4, 6, 8].map(at => data.readInt16BE(at)) as [number, number, number, number];
    const contours = outline(font, font.glyphOf(codePoint));
    assert.equal(contours.length, data.readInt16BE(0));
    for (const contour of contours) {
      assert.deepEqual([contour[0]!.x, contour[0]!.y], [contour.at(-1)!.x, contour.at(-1)!.y]);
      for (const { x, y } of contour) assert.ok(x >= left && x <= right && y >= bottom && y <= top, character);
    }
  }
});
