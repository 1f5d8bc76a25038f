import {
  button,
  buttonGroup,
  form,
  type Html,
  html,
  linkButton,
  mainContent,
  pageTitle,
  passkeyForm,
  section,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { longestPasskeyName, type Passkey, passkeyHandle } from '../passkey.ts';
import { errorsAbove, type FormErrors, noErrors } from './form-errors.ts';
import { myBreadcrumb } from './my-breadcrumb.ts';

export const newPasskeyTitle = words('패스키 등록', 'Add a passkey');
export const passkeyTitle = words('패스키 관리', 'Manage a passkey');
export const deletePasskeyTitle = words('패스키 삭제', 'Delete a passkey');

const text = {
  newLead: words(
    '다음부터는 이 기기의 지문, 얼굴, 화면 잠금으로 로그인합니다. 지문이나 얼굴 정보는 기기를 떠나지 않습니다.',
    'From now on you sign in with this device’s fingerprint, face or screen lock. They never leave the device.',
  ),
  name: words('패스키 이름', 'Name of the passkey'),
  nameHint: words(
    '어느 기기인지 알아볼 수 있는 이름. 예: 집 노트북',
    'A name that tells which device it is on, such as “Laptop at home”.',
  ),
  nameNeeded: words('패스키 이름을 적어 주세요.', 'Enter a name for the passkey.'),
  add: words('이 기기에 패스키 등록하기', 'Add a passkey on this device'),
  later: words('나중에 하기', 'Do this later'),
  rename: words('이름 바꾸기', 'Save the name'),
  delete: words('패스키 삭제하기', 'Delete this passkey'),
  deleteHeading: words('삭제', 'Delete'),
  deleteHint: words(
    '기기를 잃어버렸거나 더 쓰지 않는 패스키는 삭제해 주세요.',
    'Delete a passkey when its device is lost or you no longer use it.',
  ),
  deleteLead: words(
    '‘{name}’ 패스키로는 더 로그인할 수 없게 됩니다. 되돌릴 수 없지만, 다시 등록할 수는 있습니다.',
    'You will no longer be able to sign in with “{name}”. This cannot be undone, but you can add a passkey again.',
  ),
  keep: words('삭제하지 않기', 'Keep this passkey'),
};

const nameField = (ctx: Context, value: string, errors: FormErrors): Html =>
  textInput({
    language: ctx.language,
    name: 'name',
    label: ctx.say(text.name),
    hint: ctx.say(text.nameHint),
    value,
    error: errors.name,
    autocomplete: 'off',
    width: 'medium',
    maxlength: longestPasskeyName,
  });

/** Names a new passkey and makes it. */
export const newPasskeyPage = (ctx: Context, page: { readonly options: object; readonly name: string }): Html =>
  mainContent({
    narrow: true,
    before: myBreadcrumb(ctx, newPasskeyTitle),
    content: html`${pageTitle({ title: ctx.say(newPasskeyTitle), lead: ctx.say(text.newLead) })}${passkeyForm({
      language: ctx.language,
      ceremony: 'create',
      action: `/api/my/security/passkeys?lang=${ctx.language}`,
      options: page.options,
      label: ctx.say(text.add),
      content: nameField(ctx, page.name, noErrors),
    })}<p><a href="${ctx.href('/my/security')}">${ctx.say(text.later)}</a></p>`,
  });

export const nameNeeded = text.nameNeeded;
const addressOf = (ctx: Context, { id }: Passkey, rest = ''): string =>
  ctx.href(`/my/security/passkeys/${passkeyHandle(id)}${rest}`);

/** Renames a passkey, or leads to deleting it. */
export const passkeyPage = (
  ctx: Context,
  page: { readonly passkey: Passkey; readonly name: string; readonly errors: FormErrors },
): Html =>
  mainContent({
    narrow: true,
    before: myBreadcrumb(ctx, passkeyTitle),
    content: html`${errorsAbove(ctx.language, page.errors)}${pageTitle({ title: ctx.say(passkeyTitle) })}${form({
      action: addressOf(ctx, page.passkey),
      content: html`${nameField(ctx, page.name, page.errors)}${button({ label: ctx.say(text.rename) })}`,
    })}${section({
      id: 'delete',
      title: ctx.say(text.deleteHeading),
      content: html`<p>${ctx.say(text.deleteHint)}</p><p>${linkButton({
        label: ctx.say(text.delete),
        href: addressOf(ctx, page.passkey, '/delete'),
        kind: 'tertiary',
      })}</p>`,
    })}`,
  });

/** Asks once more before a passkey goes. */
export const deletePasskeyPage = (ctx: Context, passkey: Passkey): Html =>
  mainContent({
    narrow: true,
    before: myBreadcrumb(ctx, deletePasskeyTitle),
    content: html`${pageTitle({
      title: ctx.say(deletePasskeyTitle),
      lead: ctx.say(text.deleteLead, { name: passkey.name }),
    })}${form({
      action: addressOf(ctx, passkey, '/delete'),
      content: buttonGroup(
        button({ label: ctx.say(text.delete), kind: 'danger' }),
        linkButton({ label: ctx.say(text.keep), href: addressOf(ctx, passkey), kind: 'tertiary' }),
      ),
    })}`,
  });
