import {
  button,
  form,
  type Html,
  hiddenInput,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
  radio,
  section,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Draft } from '../../forms/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import type { Person } from '../person.ts';

const text = {
  forWhom: words('누구를 위한 신청인가요?', 'Who is this for?'),
  self: words('나 ({name})', 'Me ({name})'),
  nobody: words(
    '이 서비스를 신청해 줄 수 있는 사람이 기록에 없습니다.',
    'There is nobody on record whom you can apply for.',
  ),
  start: words('신청 시작하기', 'Start'),
  known: words('정부가 이미 알고 있어 묻지 않는 것', 'What government already knows and will not ask'),
  asked: words('물어볼 것', 'What you will be asked'),
  nothing: words(
    '묻는 것이 없습니다. 확인한 내용을 보고 보내면 됩니다.',
    'Nothing. Look over what was found, then send.',
  ),
  resume: words('쓰다 만 신청이 있습니다', 'You have a half-filled application'),
  kept: words('{when}까지 쓴 내용이 남아 있습니다.', 'Your answers up to {when} are kept.'),
  goOn: words('이어서 쓰기', 'Continue'),
  discard: words('지우기', 'Delete'),
  read: words(
    '보내기 전에 이 정보를 가져와 보여 드립니다. 가져온 기록은 ‘누가 내 정보를 봤나’에 남습니다.',
    'It is fetched and shown to you before you send. Each look is recorded under “Who looked at my data”.',
  ),
};

/** The page before a form: for whom, what is asked, what is not; and what was begun before. */
export function startPage(
  ctx: Context,
  data: {
    readonly service: Service;
    readonly jurisdiction: Jurisdiction;
    readonly me: Person;
    readonly others: readonly Person[];
    readonly drafts: readonly Draft[];
    readonly key: string;
  },
): Html {
  const { service, me, others, drafts, key, jurisdiction } = data;
  const { language } = ctx;
  const registers = new Map(jurisdiction.registers.map(r => [r.declaration.id, r.declaration]));
  const known = Object.values(service.uses).flatMap(r => r.facts.filter(f => f.is.kind !== 'reference'));
  const byRegister = [...new Map(known.map(f => [f.id, f])).values()].reduce(
    (map, fact) => map.set(fact.register, [...(map.get(fact.register) ?? []), fact.is.words[language]]),
    new Map<string, string[]>(),
  );
  return mainContent({
    narrow: true,
    content: html`${pageTitle({ title: service.words[language].name, lead: service.words[language].gives })}
${drafts.map(draft =>
  notificationBanner({
    language,
    tone: 'information',
    title: ctx.say(text.resume),
    content: html`<p>${ctx.say(text.kept, { when: formatInstant(language, draft.updatedAt, jurisdiction.zone) })} (${draft.subjectName[language]})</p>
<p>${linkButton({ href: ctx.href(`/drafts/${draft.id}`), label: ctx.say(text.goOn), kind: 'secondary', size: 'small' })}</p>
${form({ action: ctx.href(`/drafts/${draft.id}/discard`), content: button({ kind: 'text', size: 'small', label: ctx.say(text.discard) }) })}`,
  }),
)}
${
  service.forSelf === false && others.length === 0
    ? notificationBanner({ language, tone: 'warning', title: ctx.say(text.nobody) })
    : form({
        action: ctx.href(`/apply/${service.id}`),
        content: html`${hiddenInput('key', key)}${
          others.length === 0 && service.forSelf !== false
            ? hiddenInput('subject', me.key)
            : radio({
                language,
                name: 'subject',
                label: ctx.say(text.forWhom),
                value: service.forSelf === false ? others[0]?.key : me.key,
                choices: [
                  ...(service.forSelf === false
                    ? []
                    : [{ value: me.key, label: ctx.say(text.self, { name: me.name[language] }) }]),
                  ...others.map(p => ({ value: p.key, label: p.name[language] })),
                ],
              })
        }${button({ label: ctx.say(text.start), size: 'large' })}`,
      })
}
${section({
  id: 'known',
  title: ctx.say(text.known),
  content: html`<p>${ctx.say(text.read)}</p><ul>${[...byRegister].map(
    ([id, facts]) => html`<li><strong>${registers.get(id)?.words[language]}</strong>: ${facts.join(', ')}</li>`,
  )}</ul>`,
})}
${section({
  id: 'asked',
  title: ctx.say(text.asked),
  content:
    service.asks.length === 0
      ? html`<p>${ctx.say(text.nothing)}</p>`
      : html`<ul>${service.asks.map(q => html`<li>${q.label[language]}</li>`)}</ul>`,
})}`,
  });
}
