/** Gives each password field a button that shows what was typed. */
for (const box of document.querySelectorAll('[data-password]')) {
  const input = box.querySelector('input');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'krds-btn text small';
  button.setAttribute('aria-controls', input.id);
  const show = shown => {
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? box.dataset.hide : box.dataset.show;
  };
  button.addEventListener('click', () => show(input.type === 'password'));
  // What is sent and remembered is a password, whether it was shown or not.
  input.form?.addEventListener('submit', () => show(false));
  show(false);
  box.append(button);
}
