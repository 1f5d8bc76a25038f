/** Reads a part of the page with the browser's own voice. */
for (const button of document.querySelectorAll('[data-read-aloud]')) {
  if (!globalThis.speechSynthesis) continue;
  const words = button.querySelector('span');
  const start = words.textContent;
  const stopped = () => {
    words.textContent = start;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    if (words.textContent !== start) {
      speechSynthesis.cancel();
      return stopped();
    }
    // innerText and not textContent: only what is shown is to be read.
    const speech = new SpeechSynthesisUtterance(document.getElementById(button.dataset.readAloud).innerText);
    speech.lang = document.documentElement.lang === 'ko' ? 'ko-KR' : 'en-GB';
    speech.onend = stopped;
    speech.onerror = stopped;
    words.textContent = button.dataset.stop;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
