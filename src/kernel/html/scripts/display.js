/** Text size and colours apply at once and are kept in a cookie, which the server reads for the next page. */
const root = document.documentElement;

for (const form of document.querySelectorAll('form[data-display]')) {
  form.addEventListener('change', () => {
    const chosen = new FormData(form);
    root.dataset.theme = chosen.get('theme');
    root.dataset.textSize = chosen.get('textSize');
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, and the values are ours
    document.cookie = `display=${chosen.get('theme')}.${chosen.get('textSize')}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  });
}
