/** Narrows the lists without loading the page anew. Whatever fails is left to the browser, which sends the form as ever. */
const idOf = 'finder';
let running;

const ask = async (form, submitter) => {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const body = new URLSearchParams(new FormData(form, submitter));
  const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' }, signal });
  if (answer.redirected || !(answer.headers.get('content-type') ?? '').startsWith('text/html')) return undefined;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
};

const replace = (page, id) => {
  const [now, next] = [document.getElementById(id), page.getElementById(id)];
  if (now && next) now.replaceWith(next);
  return now && next;
};

/** The whole page after an answer; the next question takes the focus. */
const go = async (form, submitter) => {
  const page = await ask(form, submitter);
  if (!page || !replace(page, 'main')) throw new Error('not a page of the finder');
  const next =
    document.querySelector('.krds-error-summary') ??
    document.getElementById('if-result') ??
    document.getElementById('question');
  next?.focus();
  if (submitter?.name === 'more' || submitter?.name === 'why') return;
  next?.scrollIntoView({ block: 'start' });
};

document.addEventListener('submit', event => {
  const { target, submitter } = event;
  if (target.id !== idOf || submitter?.hasAttribute('formaction')) return;
  event.preventDefault();
  go(target, submitter).catch(error => {
    if (error.name !== 'AbortError') plainly(target, submitter);
  });
});

/** Sends the form as the browser would have. */
const plainly = (form, submitter) => {
  if (submitter?.name) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = submitter.name;
    field.value = submitter.value;
    form.append(field);
  }
  form.submit();
};

/** What is chosen narrows the lists before it is sent; the question stays. */
document.addEventListener('change', event => {
  const form = event.target.form;
  const answers = form?.querySelector('button[name=answer]');
  if (form?.id !== idOf || !answers) return;
  ask(form, answers)
    .then(page => page && page.querySelector('.krds-error-summary') === null && replace(page, 'found'))
    .catch(() => undefined);
});
