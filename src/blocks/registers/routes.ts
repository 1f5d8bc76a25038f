import { z } from 'zod';
import { type Access, file, page, type Route, view } from '../../kernel/http/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import type { Jurisdiction, RegisterDeclaration } from '../language/index.ts';
import { type Owner, type OwnRecord, personalRegisters } from './own-record.ts';
import { dataPage } from './pages/data-page.ts';
import { historyPage, historyTitle } from './pages/history-page.ts';
import { registerPage, registerTitle } from './pages/register-page.ts';
import { portable } from './portable.ts';
import { refuseRegister } from './refusal.ts';

export interface RegisterRoutes {
  readonly jurisdiction: Jurisdiction;
  /** The exchange's way to one's own record (`createOwnRecord`). */
  readonly ownRecord: OwnRecord;
  readonly citizen: Access<CitizenSession>;
}

const params = z.object({ register: z.string().max(80) });
const owner = (session: CitizenSession): Owner => ({ session: session.tokenHash, person: session.person });

/** One after the other: each is a look with its own receipt, in the order the page shows them. */
async function each<T>(
  registers: readonly RegisterDeclaration[],
  look: (register: RegisterDeclaration) => Promise<T>,
): Promise<readonly { register: RegisterDeclaration; rows: T }[]> {
  const held = [];
  for (const register of registers) held.push({ register, rows: await look(register) });
  return held;
}

/** What government holds about the person who asks: by register, in full on request, with its history, and to take away. */
export function registerRoutes({ jurisdiction, ownRecord, citizen }: RegisterRoutes): readonly Route[] {
  const registers = personalRegisters(jurisdiction.registers);
  const named = (id: string): RegisterDeclaration => {
    const found = registers.find(r => r.id === id);
    if (!found) throw refuseRegister('register-not-found');
    return found;
  };
  return [
    page({
      method: 'GET',
      path: '/my/data',
      access: citizen,
      async handle({ ctx, actor }) {
        const held = await each(registers, r => ownRecord.present(owner(actor), r.id));
        return view({
          title: { ko: '내 정보', en: 'My data' },
          unlisted: true,
          main: dataPage(ctx, { jurisdiction, held }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/data.json',
      access: citizen,
      async handle({ ctx, actor }) {
        const held = await each(registers, r => ownRecord.history(owner(actor), r.id, 'downloaded'));
        return file({
          content: Buffer.from(`${JSON.stringify(portable(jurisdiction, ctx.now, held), undefined, 2)}\n`),
          type: 'application/json; charset=utf-8',
          filename: `my-data-${jurisdiction.zone.dayOf(ctx.now)}.json`,
          disposition: 'attachment',
        });
      },
    }),
    page({
      method: 'POST',
      path: '/my/data/:register/show',
      access: citizen,
      params,
      async handle({ ctx, actor, params }) {
        const register = named(params.register);
        const rows = await ownRecord.present(owner(actor), register.id, 'shown-in-full');
        const part = { jurisdiction, register, rows, inFull: true };
        return view({ title: registerTitle(ctx, part), unlisted: true, main: registerPage(ctx, part) });
      },
    }),
    page({
      method: 'GET',
      path: '/my/data/:register/history',
      access: citizen,
      params,
      async handle({ ctx, actor, params }) {
        const register = named(params.register);
        const part = { jurisdiction, register, rows: await ownRecord.history(owner(actor), register.id) };
        return view({ title: historyTitle(ctx, part), unlisted: true, main: historyPage(ctx, part) });
      },
    }),
  ];
}
