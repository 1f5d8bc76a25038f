import type { Access, Route } from '../../kernel/http/index.ts';
import type { CitizenSession, Identity } from '../identity/index.ts';
import type { Jurisdiction } from '../language/index.ts';
import type { AddressCodes } from './address-code.ts';
import { addressRoutes } from './address-routes.ts';
import { inboxRoutes } from './inbox-routes.ts';
import type { Notices } from './notices.ts';

export interface NoticeRoutes {
  readonly notices: Notices;
  readonly codes: AddressCodes;
  readonly identity: Pick<Identity, 'account'>;
  readonly jurisdiction: Pick<Jurisdiction, 'zone'>;
  readonly citizen: Access<CitizenSession>;
}

/** The inbox, and the proof that an e-mail address is one's own. */
export const noticeRoutes = (deps: NoticeRoutes): readonly Route[] => [...inboxRoutes(deps), ...addressRoutes(deps)];
