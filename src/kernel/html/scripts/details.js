/** Menus close when one clicks elsewhere, leaves them by keyboard, or presses Escape. */
const open = () => document.querySelectorAll('details[data-close-outside][open]');

const closeOutside = event => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
};

document.addEventListener('click', closeOutside);
document.addEventListener('focusin', closeOutside);
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
