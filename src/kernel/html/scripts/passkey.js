/** Makes or uses a passkey and posts the answer; the server decides and says where to go. */
const encode = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/[+/=]/g, c => ({ '+': '-', '/': '_', '=': '' })[c]);
const decode = text => Uint8Array.from(atob(text.replace(/[-_]/g, c => (c === '-' ? '+' : '/'))), c => c.charCodeAt(0));
const decodeIds = list => list?.map(one => ({ ...one, id: decode(one.id) }));

/** What browsers without the JSON methods of WebAuthn level 3 need. */
const parse = {
  create: o => ({
    ...o,
    challenge: decode(o.challenge),
    user: { ...o.user, id: decode(o.user.id) },
    excludeCredentials: decodeIds(o.excludeCredentials),
  }),
  get: o => ({ ...o, challenge: decode(o.challenge), allowCredentials: decodeIds(o.allowCredentials) }),
};

const native = { create: 'parseCreationOptionsFromJSON', get: 'parseRequestOptionsFromJSON' };

const optionsOf = (kind, json) =>
  PublicKeyCredential[native[kind]] ? PublicKeyCredential[native[kind]](json) : parse[kind](json);

const responseParts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];

const toJson = credential => {
  if (credential.toJSON) return credential.toJSON();
  const { response } = credential;
  const answer = { transports: response.getTransports?.() };
  for (const part of responseParts) if (response[part]) answer[part] = encode(response[part]);
  return {
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: answer,
  };
};

const post = async (form, credential) => {
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...Object.fromEntries(new FormData(form)), credential }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? form.dataset.failed);
  location.assign(body.location);
};

const run = async form => {
  const kind = form.dataset.passkey;
  let credential;
  try {
    const publicKey = optionsOf(kind, JSON.parse(form.dataset.options));
    credential = await navigator.credentials[kind]({ publicKey });
  } catch {
    throw new Error(form.dataset.cancelled);
  }
  await post(form, toJson(credential));
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const said = form.querySelector('[data-passkey-error]');
  const submit = form.querySelector('button[type=submit]');
  if (!globalThis.PublicKeyCredential) said.textContent = form.dataset.unsupported;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!globalThis.PublicKeyCredential) return;
    said.textContent = '';
    submit.disabled = true;
    try {
      await run(form);
    } catch (error) {
      said.textContent =
        error instanceof SyntaxError || error instanceof TypeError ? form.dataset.failed : error.message;
      submit.disabled = false;
      submit.focus();
    }
  });
}
