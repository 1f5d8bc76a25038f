import type { Access } from '../../kernel/http/index.ts';
import type { Standing } from '../exchange/index.ts';
import type { CitizenSession, Session } from '../identity/index.ts';
import type { Jurisdiction } from '../language/index.ts';
import type { Consenter, Proactive } from './proactive.ts';

export interface ProactiveRoutes {
  readonly jurisdiction: Jurisdiction;
  readonly proactive: Proactive;
  readonly standing: Pick<Standing, 'bases'>;
  readonly citizen: Access<CitizenSession>;
  readonly visitor: Access<Session | undefined>;
  readonly publicUrl: string;
}

export const consenter = ({ person, tokenHash }: CitizenSession): Consenter => ({ person, session: tokenHash });
