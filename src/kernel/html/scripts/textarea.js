/** Says how many characters are used, a moment after typing rests. */
for (const area of document.querySelectorAll('textarea[maxlength]')) {
  const note = document.getElementById(`${area.id}-count`);
  if (!note) continue;
  const limit = note.textContent;
  let waiting;
  note.setAttribute('aria-live', 'polite');
  area.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      note.textContent = `${limit} (${area.value.length.toLocaleString()} / ${area.maxLength.toLocaleString()})`;
    }, 500);
  });
}
