/** Counts the signed-in time down, warns in good time, and extends it without leaving the page. */
const clock = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const watch = box => {
  const dialog = box.querySelector('dialog');
  let end = performance.now() + Number(box.dataset.session) * 1000;

  const tick = () => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    for (const place of box.querySelectorAll('[data-session-left]')) place.textContent = clock(left);
    if (left === 0) return location.assign(box.dataset.ended);
    if (left <= Number(box.dataset.warning) && !dialog.open && !dialog.dataset.seen) {
      dialog.dataset.seen = 'yes';
      dialog.showModal();
    }
  };

  const extend = async event => {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(new FormData(form)),
    }).catch(() => undefined);
    if (answer?.status === 401) return location.assign(box.dataset.ended);
    if (!answer?.ok) return form.submit();
    const { secondsLeft } = await answer.json();
    end = performance.now() + Number(secondsLeft) * 1000;
    delete dialog.dataset.seen;
    dialog.close();
    tick();
  };

  for (const form of box.querySelectorAll('[data-session-extend]')) form.addEventListener('submit', extend);
  setInterval(tick, 1000);
};

for (const box of document.querySelectorAll('[data-session]')) watch(box);
