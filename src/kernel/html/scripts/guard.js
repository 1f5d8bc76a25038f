/** Asks before something typed and not sent is lost. */
for (const form of document.querySelectorAll('form[data-guarded]')) {
  let changed = false;
  form.addEventListener('input', () => {
    changed = true;
  });
  form.addEventListener('submit', () => {
    changed = false;
  });
  addEventListener('beforeunload', event => {
    if (changed) event.preventDefault();
  });
}
