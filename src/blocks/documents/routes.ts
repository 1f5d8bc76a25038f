import type { Access, Route } from '../../kernel/http/index.ts';
import type { Keys } from '../../kernel/keys/index.ts';
import type { TransparencyLog } from '../../kernel/log/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import type { Jurisdiction } from '../language/index.ts';
import type { Documents } from './documents.ts';
import { myDocumentRoutes } from './my-document-routes.ts';
import { verifyRoutes } from './verify-routes.ts';

export interface DocumentRoutes {
  readonly documents: Documents;
  readonly jurisdiction: Pick<Jurisdiction, 'zone'>;
  readonly agencyName: (id: string) => Words;
  readonly keys: Pick<Keys, 'certificates' | 'jwks'>;
  readonly log: Pick<TransparencyLog, 'find' | 'proof'>;
  readonly citizen: Access<CitizenSession>;
  /** Where people reach this portal. */
  readonly publicUrl: string;
}

/** Anyone's way to check a document, and a person's way to their own. */
export const documentRoutes = (deps: DocumentRoutes): readonly Route[] => [
  ...verifyRoutes(tolerant(deps)),
  ...myDocumentRoutes(tolerant(deps)),
];

// A document outlives the office that issued it: one that is no longer declared is named by its id.
const tolerant = (deps: DocumentRoutes): DocumentRoutes => ({
  ...deps,
  agencyName(id) {
    try {
      return deps.agencyName(id);
    } catch {
      return { ko: id, en: id };
    }
  },
});
