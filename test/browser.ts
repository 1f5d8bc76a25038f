import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import axeCore from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserPrograms } from './browser-programs.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the npm build switches off and a test must not: the browser's own protection between sites. */
const unsafe = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'];

/** A real, headless browser: the machine's own Chromium when there is one, the one from npm otherwise. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  const own = browserPrograms.find(path => existsSync(path));
  if (own) return await chromium.launch({ executablePath: own, args: quiet });
  return await chromium.launch({
    executablePath: await unpacked(),
    args: [...sparticuz.args.filter(arg => !unsafe.includes(arg)), ...quiet],
  });
}

/** The browser from npm, unpacked into a folder of this account's own: one made by another account cannot be started. */
async function unpacked(): Promise<string> {
  const { TMPDIR } = process.env;
  const folder = join(tmpdir(), `madang-browser-${process.getuid?.() ?? 'any'}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = folder;
  try {
    return await sparticuz.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** One broken rule of accessibility: which, how bad, and where. */
export interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

const readable = (found: axeCore.Result): AxeViolation => ({
  id: found.id,
  impact: found.impact ?? 'unknown',
  help: found.help,
  nodes: found.nodes.slice(0, 5).map(node => `${node.html.slice(0, 200)} — ${node.failureSummary ?? ''}`),
});

/** Runs axe-core over the page as it stands and answers its violations; an empty list is what a test expects. */
export async function axe(page: Page): Promise<readonly AxeViolation[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axeCore.source);
  const result = await page.evaluate(
    async () => await (globalThis as unknown as { axe: typeof axeCore }).axe.run({ resultTypes: ['violations'] }),
  );
  return result.violations.map(readable);
}
