import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const mostBytes = 150_000;

function write(file: string, png: Buffer): void {
  if (png.length > mostBytes)
    throw new Error(`${file} would have ${png.length} bytes; at most ${mostBytes} are wanted`);
  writeFileSync(file, png);
  console.log(`${file} ${Math.ceil(png.length / 1000)} KB`);
}

/** What is seen of a page. Refuses pictures that would weigh a repository down. */
export async function writePicture(page: Page, file: string): Promise<void> {
  write(file, await page.screenshot({ animations: 'disabled' }));
}

/** The first page of a PDF as poppler draws it, as sharp as the limit allows. */
export function writePdfPicture(pdf: Buffer, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'madang-pdf-'));
  try {
    writeFileSync(join(folder, 'document.pdf'), pdf);
    const draw = (dotsPerInch: number): Buffer => {
      const options = ['-png', '-singlefile', '-r', String(dotsPerInch)];
      execFileSync('pdftoppm', [...options, join(folder, 'document.pdf'), join(folder, 'page')]);
      return readFileSync(join(folder, 'page.png'));
    };
    const drawn = [110, 96, 84, 72, 60].map(draw);
    write(file, drawn.find(png => png.length <= mostBytes) ?? drawn[0] ?? Buffer.alloc(0));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
