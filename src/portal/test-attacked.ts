import { type TestGovernment, testGovernment } from '../../test/government.ts';
import { moveInDraft, pdf, registerCopy, sendDraft, type Visitor, visitor } from '../../test/journey.ts';
import { passkeyHandle } from '../blocks/identity/passkey.ts';
import type { Telemetry } from '../kernel/telemetry/index.ts';
import { demonstration, korea } from '../korea/index.ts';

/** Someone of the attacked nation: their session, and what they can ask with it. */
export interface Somebody extends Visitor {
  readonly cookie: string;
  /** What the exchange takes as proof of the session. */
  readonly hash: Buffer;
}

/** A small Korea in the middle of its work: a parent whose case is on an official's desk, and those who have no business with it. */
export interface Attacked {
  readonly town: TestGovernment;
  readonly parent: Somebody & { readonly person: string };
  readonly elder: Somebody & { readonly person: string };
  readonly clerk: Somebody & { readonly unit: string };
  readonly clerkElsewhere: Somebody & { readonly unit: string };
  readonly nobody: Visitor;
  /** Fresh sessions of the same people, since some requests end the one they come with. */
  again(who: 'parent' | 'clerk'): Promise<Somebody>;
  /** The parent's things, by id. */
  readonly things: Things;
  close(): Promise<void>;
}

export interface Things {
  /** It waits for a second supplement, and holds two files. */
  readonly case: string;
  readonly draft: string;
  readonly file: string;
  readonly document: string;
  readonly verification: string;
  readonly notice: string;
  readonly receipt: string;
  readonly session: string;
  readonly passkey: string;
}

const only = async <K extends string>(town: TestGovernment, key: K, from: string, value: string): Promise<string> =>
  (await town.db.owner.one<Record<K, string>>(`select ${key} from ${from} order by 1 limit 1`, [value]))[key];

/** Builds it: a case, a draft, a document, a notice, receipts and a passkey are the parent's. */
export async function attacked(telemetry?: Telemetry): Promise<Attacked> {
  const town = await testGovernment(korea, { ...(telemetry && { telemetry }) });
  const size = { people: 600, seed: 1 };
  const nation = demonstration(size);
  await town.madang.fill(nation, size);
  const personOf = (name: string): string => {
    const who = nation.accounts.find(a => a.loginName === name)?.who;
    if (!who || !('person' in who)) throw new Error(`nobody is called ${name}`);
    return who.person;
  };
  const { server } = town.madang;
  const somebody = <T extends { cookie: string; hash: Buffer }>(session: T) => ({
    ...session,
    ...visitor(server, session.cookie),
  });
  const citizen = async (name: string) => somebody(await town.citizen(personOf(name)));
  const parent = await citizen('parent');
  const draft = await moveInDraft(town, parent, parent.person);
  const sent = await sendDraft(parent, await moveInDraft(town, parent, parent.person));
  const copy = await registerCopy(parent);
  const unit = await only(town, 'unit', 'cases.cases where id = $1', sent);
  const clerk = somebody(await town.official(unit));
  await clerk.post(`/desk/${sent}/look`, { reason: '신고 내용 확인' });
  await clerk.post(`/desk/${sent}/supplement`, { text: '계약서의 둘째 쪽을 보내 주세요.' });
  const paper = { field: 'files', filename: '둘째 쪽.pdf', bytes: pdf() };
  await parent.send(`/my/applications/${sent}/supply`, { note: '둘째 쪽입니다' }, [paper]);
  await clerk.post(`/desk/${sent}/supplement`, { text: '계약서의 셋째 쪽을 보내 주세요.' });
  await town.db.owner.query(
    `insert into identity.passkeys (account, id, public_key, counter, transports, name)
     select id, 'parents-own', '\\x00', 0, '{}', '부모의 열쇠' from identity.accounts where person = $1`,
    [parent.person],
  );
  const things: Things = {
    case: sent,
    draft,
    file: await only(town, 'id', 'forms.uploads where draft = $1', sent),
    document: await only(town, 'id', 'documents.documents where case_id = $1', copy),
    verification: await only(town, 'verification', 'documents.documents where case_id = $1', copy),
    notice: await only(town, 'id', 'notices.notices where person = $1', parent.person),
    receipt: await only(town, 'id', 'exchange.receipts where subject = $1', parent.person),
    session: await only(
      town,
      'id',
      'identity.sessions where account = (select id from identity.accounts where person = $1)',
      parent.person,
    ),
    passkey: passkeyHandle('parents-own'),
  };
  return {
    town,
    parent,
    elder: await citizen('elder'),
    clerk,
    clerkElsewhere: somebody(await town.official('area-11110/resident-registration')),
    nobody: visitor(server),
    again: async who => (who === 'parent' ? citizen('parent') : somebody(await town.official(unit))),
    things,
    close: () => town.close(),
  };
}
