import { korea } from '../src/korea/index.ts';
import type { BenchOptions } from './bench.ts';
import { type Application, filledIn, signedIn } from './support/citizens.ts';
import { inFolder } from './support/folder.ts';
import { type Installation, install, type Spent, spent } from './support/installation.ts';
import { composedSheets, type SheetToSign } from './support/sheets.ts';
import { atOnce, inTurns, median } from './support/turns.ts';

const many = 16;
const service = korea.services.find(s => s.id === 'resident-register-copy');
if (!service) throw new Error('the service that is measured is gone');
const registerCopy = service;
const answers = { kind: 'household', identityNumbers: 'hidden' };

async function measure({ madang, owner, postmaster }: Installation, { quick, full }: BenchOptions) {
  const citizens = await signedIn(owner, 500);
  const certificates = quick ? 240 : full ? 3000 : 800;
  const fill = () => filledIn(owner, registerCopy, citizens, certificates, () => answers);
  const open = ({ citizen, draft }: Application) => madang.rooms.cases.open({ ...citizen, language: 'ko' }, draft);
  const sheets = await composedSheets(madang, registerCopy, answers, citizens.slice(0, certificates));
  const sign = (sheet: SheetToSign) => sheet.sign();
  await atOnce(many, (await fill()).slice(0, 60), open);
  await atOnce(many, sheets.slice(0, 60), sign);
  return {
    certificates,
    sheets: sheets.length,
    ...(await inTurns(
      quick ? 3 : 5,
      async () => {
        const applications = await fill();
        return spent(postmaster, () => atOnce(many, applications, open));
      },
      () => spent(postmaster, () => atOnce(many, sheets, sign)),
    )),
  };
}

const each = (runs: readonly Spent[], of: keyof Spent, pieces: number): number =>
  (median(runs.map(run => run[of])) / pieces) * 1000;

export const bench = {
  name: 'certificates',
  about: `Copies of the resident register issued, signed and kept a second, ${many} at once`,
  run: (options: BenchOptions) =>
    inFolder(async folder => {
      const it = await install({ folder, people: 2000 });
      try {
        const { certificates, sheets, ours, yardstick } = await measure(it, options);
        const row = (name: string, runs: readonly Spent[], pieces: number) => [
          name,
          String(Math.round(1000 / each(runs, 'seconds', pieces))),
          each(runs, 'node', pieces).toFixed(2),
          each(runs, 'postgres', pieces).toFixed(2),
        ];
        const signing = each(yardstick, 'node', sheets);
        const whole = each(ours, 'node', certificates) + each(ours, 'postgres', certificates);
        return {
          rows: [
            ['', 'certificates/s', 'node ms each', 'PostgreSQL ms each'],
            row('from draft to certificate', ours, certificates),
            row('setting and signing alone', yardstick, sheets),
            ['share of setting and signing', `${Math.round((signing / whole) * 100)} %`, '', ''],
          ],
          result: {
            name: 'certificates',
            value: Math.round(1000 / each(ours, 'seconds', certificates)),
            unit: '1/s',
            ratio: signing / whole,
            against: 'setting and signing the same sheets alone, by processor time',
          },
        };
      } finally {
        await it.close();
      }
    }),
};
