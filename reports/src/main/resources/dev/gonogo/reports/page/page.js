'use strict';

// Filters the list of lines and steps. The state of the filter is the address, so that it can be sent
// to somebody. Without this script the page shows everything.
(() => {
  const byId = (id) => document.getElementById(id);
  const every = (selector) => [...document.querySelectorAll(selector)];

  for (const time of every('.facts time, .due time, .verified .message time')) {
    const at = new Date(time.dateTime);
    if (at.getTimezoneOffset() !== 0) {
      const here = at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
      time.after(` (${here} here)`);
    }
  }

  // For browsers whose style sheets cannot unfold: what is open is unfolded on paper.
  const unfolded = [];
  window.addEventListener('beforeprint', () => {
    for (const folded of every('.list:not([open]), .promises:not([open]), .item[data-telling]:not([open])')) {
      folded.open = true;
      unfolded.push(folded);
    }
  });
  window.addEventListener('afterprint', () => {
    unfolded.splice(0).forEach((details) => (details.open = false));
  });

  const form = byId('filter');
  if (!form) {
    return;
  }
  const text = byId('text');
  const only = byId('only');
  const buttons = every('#filter [data-status]');
  const groups = every('.group').map((element) => ({
    element,
    items: [...element.querySelectorAll('.item')].map((item) => ({
      element: item,
      statuses: item.dataset.statuses.split(' '),
      open: 'open' in item.dataset,
    })),
  }));
  const items = groups.flatMap((group) => group.items);

  const chosen = () =>
    buttons.filter((button) => button.ariaPressed === 'true').map((button) => button.dataset.status);

  // The texts are only collected when somebody looks for one.
  const textOf = (item) => (item.text ??= item.element.textContent.toLowerCase());

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const statuses = new Set(chosen());
    let shown = 0;
    for (const group of groups) {
      let some = false;
      for (const item of group.items) {
        const fits =
          (!only.checked || item.open) &&
          (statuses.size === 0 || item.statuses.some((status) => statuses.has(status))) &&
          words.every((word) => textOf(item).includes(word));
        item.element.hidden = !fits;
        some ||= fits;
        shown += fits ? 1 : 0;
      }
      group.element.hidden = !some;
    }
    byId('nothing').hidden = shown > 0;
    byId('shown').textContent = shown === items.length ? '' : `${shown} of ${items.length} shown`;
  };

  const remember = () => {
    const state = new URLSearchParams();
    if (text.value.trim()) {
      state.set('text', text.value.trim());
    }
    if (chosen().length > 0) {
      state.set('status', chosen().join(','));
    }
    if (only.checked) {
      state.set('only', 'open');
    }
    const address = location.href.split('#', 1)[0];
    history.replaceState(null, '', [...state].length > 0 ? `${address}#${state}` : address);
  };

  const set = (words, statuses, open) => {
    text.value = words;
    only.checked = open;
    buttons.forEach((button) => (button.ariaPressed = String(statuses.includes(button.dataset.status))));
    apply();
  };

  const changed = () => {
    apply();
    remember();
  };

  const follow = () => {
    const fragment = location.hash.slice(1);
    if (fragment.includes('=')) {
      const state = new URLSearchParams(fragment);
      set(state.get('text') ?? '', (state.get('status') ?? '').split(','), state.get('only') === 'open');
      byId('items').scrollIntoView();
      return;
    }
    const target = fragment && byId(fragment);
    if (target && target.matches('.item')) {
      if (target.hidden) {
        set('', [], false);
      }
      target.open = true;
      target.scrollIntoView();
      target.querySelector('summary').focus({ preventScroll: true });
    } else if (target) {
      target.querySelectorAll(':scope > .list').forEach((list) => (list.open = true));
    }
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', changed);
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button && 'status' in button.dataset) {
      button.ariaPressed = String(button.ariaPressed !== 'true');
      changed();
    } else if (button) {
      items
        .filter((item) => !item.element.hidden)
        .forEach((item) => (item.element.open = button.id === 'unfold'));
    }
  });
  document.addEventListener('keydown', (event) => {
    const writing = event.target.closest('input, textarea, [contenteditable]');
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      text.focus();
      text.select();
    } else if (event.key === 'Escape' && event.target === text) {
      text.value = '';
      changed();
    }
  });
  window.addEventListener('hashchange', follow);

  form.hidden = false;
  follow();
})();
