/** The list of errors takes the focus, also where the browser does not honour autofocus. */
addEventListener('load', () => {
  if (document.activeElement === document.body) document.querySelector('[data-focus]')?.focus();
});

/** A link to the same page in the other language keeps the query and the place. */
for (const link of document.querySelectorAll('a[data-keep-query]')) {
  if (!link.search) link.search = location.search;
}
