/** Suggestions while typing. Down enters the list, Enter searches, Escape closes; the count is read out. */
const element = (name, properties) => Object.assign(document.createElement(name), properties);

const combobox = input => {
  const { suggest, list: id, listLabel, count } = input.dataset;
  const list = element('ul', { id, role: 'listbox', className: 'krds-suggestions', hidden: true });
  const said = element('p', { className: 'sr-only' });
  let waiting;
  let current;
  let typed = input.value;

  const set = (name, value) => input.setAttribute(name, value);
  list.setAttribute('aria-label', listLabel);
  said.setAttribute('aria-live', 'polite');
  set('role', 'combobox');
  set('aria-autocomplete', 'list');
  set('aria-controls', id);
  set('aria-expanded', 'false');
  input.closest('form').append(list, said);

  const close = () => {
    list.hidden = true;
    set('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const choose = option => {
    if (option.dataset.href) return location.assign(option.dataset.href);
    input.value = option.textContent;
    input.form.requestSubmit();
  };

  const show = suggestions => {
    list.replaceChildren(
      ...suggestions.map((one, i) => {
        const option = element('li', { id: `${id}-${i}`, role: 'option', textContent: one.text });
        option.setAttribute('aria-selected', 'false');
        if (one.href) option.dataset.href = one.href;
        option.addEventListener('mousedown', event => event.preventDefault());
        option.addEventListener('click', () => choose(option));
        return option;
      }),
    );
    if (suggestions.length === 0) return close();
    list.hidden = false;
    set('aria-expanded', 'true');
    said.textContent = count.replace('{count}', suggestions.length);
  };

  const ask = async () => {
    current?.abort();
    current = new AbortController();
    typed = input.value;
    if (typed.trim() === '') return close();
    try {
      const answer = await fetch(`${suggest}?q=${encodeURIComponent(typed)}`, { signal: current.signal });
      if (answer.ok) show((await answer.json()).suggestions.slice(0, 8));
    } catch {
      // An aborted or failed look-up leaves the search as it works without suggestions.
    }
  };

  const move = step => {
    const options = [...list.children];
    const from = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    const to = (from + step + options.length + 1) % (options.length + 1);
    const next = from < 0 ? (step > 0 ? 0 : options.length - 1) : to;
    options[from]?.setAttribute('aria-selected', 'false');
    const option = options[next];
    input.value = option ? option.textContent : typed;
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    set('aria-activedescendant', option.id);
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing || list.hidden) return;
    const chosen = list.querySelector('[aria-selected=true]');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') {
      input.value = typed;
      close();
    } else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  });
};

for (const input of document.querySelectorAll('input[data-suggest]')) combobox(input);
