// Bulk inquiry: a list that looks again by itself, rows by keyboard, and a form that shows what its kind needs.
(() => {
  'use strict';
  const live = document.getElementById('live');
  const rows = () => [...document.querySelectorAll('.bulk-line')];
  let chosen = null;

  const choose = (row, scroll) => {
    for (const other of rows()) other.classList.toggle('bulk-chosen', other === row);
    chosen = row ? row.dataset.row : null;
    if (row && scroll) row.scrollIntoView({ block: 'nearest' });
  };
  const current = () => rows().find((row) => row.dataset.row === chosen);
  const press = (row, selector) => {
    const button = row?.querySelector(selector);
    if (button && button.offsetParent !== null) button.click();
  };

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.querySelector('dialog[open]')) return;
    const target = event.target;
    if (target instanceof HTMLElement && target.matches('input, textarea, select, button, a, summary')) return;
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(current());
    if (event.key === 'j' || event.key === 'ArrowDown') choose(all[Math.min(all.length - 1, at + 1)], true);
    else if (event.key === 'k' || event.key === 'ArrowUp') choose(all[Math.max(0, at - 1)], true);
    else if (event.key === 'Enter' && !event.repeat) press(current(), '.bulk-take, .bulk-open');
    else if (event.key === 'x' && !event.repeat) press(current(), '.bulk-seen');
    else return;
    event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const row = event.target instanceof Element && event.target.closest('.bulk-line');
    if (row) choose(row, false);
  });
  // after a row is closed the next one is ready
  if (rows().length && document.querySelector('.bulk-rows')) choose(rows()[0], false);

  const every = Number(live?.dataset.every || 0);
  if (every) {
    const busy = () => document.hidden || live.contains(document.activeElement) || live.querySelector('details[open]');
    setInterval(async () => {
      if (busy()) return;
      try {
        const answer = await fetch(location.pathname + location.search, { credentials: 'same-origin', headers: { Accept: 'text/html', 'X-Madoguchi-Background': '1' } });
        if (!answer.ok || answer.redirected) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
        if (!fresh || busy()) return;
        live.replaceChildren(...fresh.childNodes);
        choose(current(), false);
        if (fresh.dataset.every === '0' && !window.madoguchi.leaving()) location.reload();
      } catch (away) {
        // the server is away for a moment: the next round asks again
      }
    }, every * 1000);
  }

  const kind = document.getElementById('kind');
  if (kind) {
    const population = document.getElementById('population');
    const fit = () => {
      for (const part of document.querySelectorAll('[data-for]')) part.hidden = !part.dataset.for.split(' ').includes(kind.value);
      for (const part of document.querySelectorAll('[data-population]')) part.hidden = part.dataset.population !== population.value;
    };
    kind.addEventListener('change', fit);
    population.addEventListener('change', fit);
    fit();
  }
})();
