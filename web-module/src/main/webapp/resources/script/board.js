// The board lives: rows that the server sends are put in place without moving what the clerk is about to press.
(() => {
  'use strict';
  const page = window.madoguchi;
  const list = page.list;
  const board = document.getElementById('board');
  const rows = document.getElementById('rows');
  const scroll = document.getElementById('scroll');
  const newer = document.getElementById('newer');
  const arrived = document.getElementById('arrived');

  // ---- attention rows that came where nobody sees them
  const unseen = () => list.entries.filter((entry) => entry.arrived && !entry.seen && entry.row.rank <= 0);
  const hiddenNews = () => {
    for (const entry of unseen()) if (list.seen(entry)) entry.seen = true;
    const left = unseen();
    newer.hidden = left.length === 0;
    if (left.length) newer.textContent = page.fill(board.dataset.newer, left.length);
  };
  scroll.addEventListener('scroll', () => { if (!newer.hidden) hiddenNews(); }, { passive: true });
  newer.addEventListener('click', () => {
    const first = unseen()[0];
    if (first) { list.go(list.entries.indexOf(first)); hiddenNews(); }
  });

  // ---- what the server sends: all of a moment in one go, before the next frame is painted
  let waiting = [];
  let asked = 0;
  const putAll = () => {
    asked = 0;
    const now = waiting;
    waiting = [];
    const fresh = list.put(now).filter((row) => row.rank <= 0);
    if (fresh.length) arrived.textContent = page.fill(board.dataset.newer, fresh.length);
    hiddenNews();
    // a search: whether a new row is found is said by the server
    if (board.dataset.found && now.some((row) => !list.entry(row.id))) searchAgain();
  };
  const told = (message) => {
    if (message.strip) { page.strip.draw(message.strip); return; }
    if (message.hands) { list.hands(message.hands); return; }
    if (!message.row) return;
    waiting.push(message.row);
    if (!asked) asked = document.hidden ? setTimeout(putAll, 0) : requestAnimationFrame(putAll);
  };
  let search = 0;
  const searchAgain = () => { if (!search) search = setTimeout(() => { search = 0; list.resume(); }, 500); };
  board.addEventListener('rows', hiddenNews);

  // ---- keyboard
  const open = (entry, doing) => {
    if (entry) location.assign(board.dataset.session + entry.row.id + (doing ? '&do=' + doing : ''));
  };
  const onRow = (target) => target === scroll || target === document.body || (target instanceof Element && target.closest('#rows .row') !== null);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
    const at = list.at();
    if (page.typing(event.target)) {
      if (event.key === 'Escape' || event.key === 'ArrowDown') { event.preventDefault(); event.target.blur(); list.go(Math.max(0, at)); }
      return;
    }
    const steps = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, PageDown: at + list.page(), PageUp: at - list.page() };
    if (event.key in steps) { event.preventDefault(); list.settle(); list.go(steps[event.key]); }
    else if (event.key === 'End') { event.preventDefault(); list.end(); }
    else if (event.key === 'Enter' && onRow(event.target) && !event.target.closest('a, button') && !event.repeat && at >= 0) { event.preventDefault(); open(list.entries[at]); }
    else if (event.key.toLowerCase() === 'h' && onRow(event.target) && at >= 0) { event.preventDefault(); open(list.entries[at], 'hold'); }
  }, true);
  rows.addEventListener('click', (event) => {
    const target = event.target.closest('.row');
    if (target && !event.target.closest('a')) open(list.entry(Number(target.dataset.id)));
  });

  // ---- the row somebody came from if it still waits, else the next to do
  const start = () => {
    // what was just done is not what comes next; said once, and not again when the page is read anew
    const asked = new URLSearchParams(location.search);
    const done = asked.has('done');
    for (const name of [...asked.keys()]) if (name !== 'show' && name !== 'q') asked.delete(name);
    const left = String(asked) ? '?' + asked : '';
    if (done) history.replaceState(null, '', location.pathname + left);
    sessionStorage.setItem('madoguchi.board', left);
    const last = done ? null : list.entry(Number(sessionStorage.getItem('madoguchi.row')));
    const next = last && last.row.rank <= 0 ? last : list.entries.find((entry) => entry.row.rank <= 0) || list.entries[0];
    if (next) list.go(list.entries.indexOf(next));
  };

  const first = JSON.parse(document.getElementById('first').content.textContent);
  list.begin(first);
  page.strip.draw(first.strip);
  page.strip.whenBack(list.resume);
  start();
  // between drawing the page and opening the line, and while it was down, rows may have changed
  page.listen(board, told, list.resume);
})();
