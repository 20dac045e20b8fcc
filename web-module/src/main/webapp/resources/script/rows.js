// Rows of a list (m:list with rowClass="row-line") by keyboard: one is chosen, Enter presses what is marked
// row-enter in it, X what is marked row-x. What is on the page comes from the components; after they drew
// it anew the choice goes on.
(() => {
  'use strict';
  const rows = () => [...document.querySelectorAll('.row-line:not([hidden])')];
  const key = (row) => row.querySelector('[data-row]')?.dataset.row;
  let chosen = null;
  let place = 0;

  const choose = (row, focus) => {
    for (const other of rows()) other.classList.toggle('row-chosen', other === row);
    chosen = row ? key(row) : null;
    place = row ? rows().indexOf(row) : 0;
    if (!row || !focus) return;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  const current = () => rows().find((row) => key(row) === chosen);
  const press = (selector) => {
    const button = current()?.querySelector(selector);
    if (button && !button.disabled) button.click();
  };

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (document.querySelector('dialog[open]') || window.madoguchi.opened()) return;
    const target = event.target;
    if (target instanceof HTMLElement && target.matches('input, textarea, select, button, a, summary')) return;
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(current());
    if (event.key === 'j' || event.key === 'ArrowDown') choose(all[Math.min(all.length - 1, at + 1)], true);
    else if (event.key === 'k' || event.key === 'ArrowUp') choose(all[Math.max(0, at - 1)], true);
    else if (event.key === 'Enter' && !event.repeat) press('a.row-enter, button.row-enter, .row-enter > a');
    else if (event.key === 'x' && !event.repeat) press('button.row-x');
    else return;
    event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const row = event.target instanceof Element && event.target.closest('.row-line');
    if (row) choose(row, false);
  });
  const first = () => { if (document.querySelector('button.row-enter, button.row-x')) choose(rows()[0], false); };
  first();

  // drawn anew: the same row, or the one that stands in its place now. Who acted or stood on a row gets the
  // focus back; a page that looked by itself takes it from nobody
  let onRow = false;
  window.jQuery(document).on('pfAjaxSend', () => { onRow = document.activeElement.matches('.row-line'); });
  window.jQuery(document).on('pfAjaxComplete', (event, request, settings) => {
    const acted = settings?.source !== 'renewal';
    const focus = (onRow || acted) && document.activeElement === document.body && !window.madoguchi.opened();
    const row = current() || (chosen === null ? null : rows()[Math.min(place, rows().length - 1)]);
    if (row) choose(row, focus);
    else first();
    if (focus && document.activeElement === document.body) document.getElementById('main').focus();
  });
})();
