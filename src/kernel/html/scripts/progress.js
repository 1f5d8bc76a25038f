/** Asks for news of a piece of work every two seconds while the page is seen, and goes on when it is done. */
const follow = async box => {
  const bar = box.querySelector('progress');
  const said = box.querySelector('[aria-live]');
  for (;;) {
    await new Promise(wait => setTimeout(wait, document.hidden ? 10000 : 2000));
    const answer = await fetch(box.dataset.progress, { headers: { accept: 'application/json' } }).catch(
      () => undefined,
    );
    if (!answer?.ok) continue;
    const news = await answer.json();
    if (news.location) return location.assign(news.location);
    if (news.max !== undefined) bar.max = news.max;
    if (news.value !== undefined) bar.value = news.value;
    if (news.text !== undefined && said.textContent !== news.text) said.textContent = news.text;
  }
};

for (const box of document.querySelectorAll('[data-progress]')) follow(box);
