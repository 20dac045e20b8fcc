// The board's list: all rows known, of which those in sight stand in the page. Rows have one height, so
// where a row stands is arithmetic; what follows behind the loaded rows is asked for when it is near.
(() => {
  'use strict';
  const page = window.madoguchi;
  const board = document.getElementById('board');
  const table = document.getElementById('list');
  const body = document.getElementById('rows');
  const scroll = document.getElementById('scroll');
  const template = document.getElementById('row-template').content.firstElementChild;
  const show = board.dataset.show;
  const BESIDE = 12;
  const PIECE = 200;

  const entries = []; // in their order: {row, rank, at, arrived, seen, late, gone}
  const byId = new Map();
  const drawn = new Map(); // id -> element, of those in the page
  const hands = new Map(); // id -> who has its page open now
  let total = 0;
  let more = false;
  let height = 42;
  let current = null; // id of the row that keys act on

  // ---- order, as the server's: at hand newest first, attention oldest first, all others newest first
  const compare = (a, b) => {
    if (a.rank !== b.rank) return a.rank - b.rank;
    const age = a.rank === 0 ? a.at - b.at : b.at - a.at;
    return age || a.row.id - b.row.id;
  };
  const indexOf = (entry) => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(entries[middle], entry) < 0) low = middle + 1; else high = middle;
    }
    return low;
  };
  const placed = (row) => ({ row, rank: row.rank, at: row.at });

  // 担当: who has it open now, else who did the last to it, while there is something left to do
  const drawStaff = (tr, row) => {
    const who = hands.get(row.id) || (row.finished ? '' : row.staff);
    const staff = tr.querySelector('.c-staff');
    staff.textContent = who ? page.fill(board.dataset.staff, who) : '';
    staff.classList.toggle('c-staff-now', hands.has(row.id));
  };

  // ---- drawing a row: data into the template
  const text = (root, selector, value) => { root.querySelector(selector).textContent = value; };
  const mark = (svg, kind) => {
    svg.setAttribute('class', 'mark mark-' + kind);
    svg.firstElementChild.setAttribute('href', '#mark-' + kind);
  };
  const RANKS = { '-1': 'row-now', 0: 'row-0', 1: 'row-1', 2: 'row-2' };
  const draw = (entry) => {
    const row = entry.row;
    const tr = template.cloneNode(true);
    tr.id = 's' + row.id;
    tr.classList.add(RANKS[row.rank], 'row-' + row.kind);
    tr.dataset.id = row.id;
    tr.dataset.v = row.v;
    tr.dataset.rank = row.rank;
    tr.querySelector('.status').classList.add('status-' + row.kind);
    mark(tr.querySelector('.mark'), row.kind);
    text(tr, '.status-word', row.state);
    text(tr, '.c-reader', row.reader);
    text(tr, '.name-kana', row.kana);
    const name = tr.querySelector('.name-kanji');
    name.textContent = row.name;
    if (row.named) name.title = row.name; else name.classList.add('name-unknown');
    text(tr, '.c-number', row.number);
    text(tr, '.c-how', row.method);
    text(tr, '.c-identity', row.identity);
    tr.querySelector('.c-todo').title = row.todoFull;
    const result = tr.querySelector('.c-result');
    result.textContent = row.result;
    result.classList.add('status-' + row.resultKind);
    text(tr, '.c-next', row.todo);
    tr.querySelector('.c-consents').append(...row.consents.map((one) => {
      const sign = document.createElement('span');
      sign.className = 'sign sign-' + one.style;
      sign.title = one.title;
      sign.textContent = one.sign;
      return sign;
    }));
    text(tr, 'time', row.time);
    const ago = tr.querySelector('.c-ago');
    if (row.finished) ago.textContent = board.dataset.done; else { ago.dataset.since = row.at; ago.textContent = page.ago((page.now() - row.at) / 1000); }
    const link = tr.querySelector('.c-action a');
    link.href = board.dataset.session + row.id;
    text(link, '.face', row.action);
    if (entry.arrived) tr.classList.add('row-arrived');
    drawStaff(tr, row);
    return tr;
  };

  // ---- the window
  const gap = () => {
    const tr = document.createElement('tr');
    tr.className = 'gap';
    tr.setAttribute('aria-hidden', 'true');
    // one cell alone: one over all columns would bring back those that a narrow screen leaves out
    tr.append(document.createElement('td'));
    return tr;
  };
  const above = gap();
  const below = gap();
  body.append(above, below);
  const tall = (tr, rows) => {
    tr.hidden = rows === 0;
    tr.firstElementChild.style.height = rows * height + 'px';
  };
  let everything = false; // for paper

  const render = () => {
    const all = Math.max(total, entries.length);
    const first = everything ? 0 : Math.max(0, Math.floor(scroll.scrollTop / height) - BESIDE);
    const last = everything ? entries.length : Math.min(entries.length, Math.ceil((scroll.scrollTop + scroll.clientHeight) / height) + BESIDE);
    const wanted = entries.slice(Math.min(first, entries.length), last);
    const held = document.activeElement && body.contains(document.activeElement);
    const stay = new Set(wanted.map((entry) => entry.row.id));
    for (const [id, tr] of drawn) if (!stay.has(id)) { tr.remove(); drawn.delete(id); }
    let cursor = above.nextSibling;
    wanted.forEach((entry, i) => {
      let tr = drawn.get(entry.row.id);
      if (!tr) { tr = draw(entry); drawn.set(entry.row.id, tr); }
      if (tr === cursor) cursor = cursor.nextSibling; else body.insertBefore(tr, cursor);
      const index = String(Math.min(first, entries.length) + i + 2);
      if (tr.getAttribute('aria-rowindex') !== index) tr.setAttribute('aria-rowindex', index);
    });
    tall(above, Math.min(first, entries.length));
    oneStop();
    tall(below, all - Math.min(first, entries.length) - wanted.length);
    table.setAttribute('aria-rowcount', String(all + 1));
    scroll.classList.toggle('is-empty', all === 0);
    // the row that keys act on has scrolled out of sight, or back: keys go on working all the same
    if (held && !body.contains(document.activeElement)) {
      const again = drawn.get(current);
      if (again) again.focus({ preventScroll: true }); else scroll.focus({ preventScroll: true });
    } else if (document.activeElement === scroll && drawn.has(current)) drawn.get(current).focus({ preventScroll: true });
    if (more && last > entries.length - BESIDE) load();
  };
  const soon = () => { if (!soon.asked) { soon.asked = requestAnimationFrame(() => { soon.asked = 0; render(); }); } };

  // ---- nothing jumps: the row in use, else the topmost in sight, stays where it is on the glass
  const used = () => {
    const tr = body.querySelector('.row:focus, .row:focus-within') || body.querySelector('.row:hover');
    return tr ? byId.get(Number(tr.dataset.id)) : null;
  };
  const keepingPlace = (change) => {
    const top = scroll.scrollTop;
    const anchor = used() || (top > height ? entries[Math.floor(top / height)] : null);
    const before = anchor ? entries.indexOf(anchor) : -1;
    change();
    const after = anchor ? entries.indexOf(anchor) : -1;
    if (before >= 0 && after >= 0 && before !== after) {
      tall(below, Math.max(total, entries.length));
      scroll.scrollTop = top + (after - before) * height;
    }
    render();
  };

  const belongs = (row) => row.shows.split(' ').includes(show);
  const forgetDrawn = (id) => { const tr = drawn.get(id); if (tr) { tr.remove(); drawn.delete(id); } };
  const remove = (entry) => {
    const at = entries.indexOf(entry);
    if (at >= 0) entries.splice(at, 1);
    byId.delete(entry.row.id);
    forgetDrawn(entry.row.id);
  };
  const insert = (entry) => {
    entries.splice(indexOf(entry), 0, entry);
    byId.set(entry.row.id, entry);
  };
  // a row that changed while somebody used it goes to its place when they are done
  const settle = () => {
    const late = entries.filter((entry) => entry.late && entry !== used());
    if (!late.length) return;
    keepingPlace(() => late.forEach((entry) => {
      entry.late = false;
      remove(entry);
      if (belongs(entry.row)) { entry.rank = entry.row.rank; entry.at = entry.row.at; insert(entry); }
    }));
  };

  const change = (row, foreign) => {
    const old = byId.get(row.id);
    if (old) {
      if (old.row.v >= row.v) return;
      const moved = old.rank !== row.rank || old.at !== row.at;
      old.arrived = old.arrived || old.row.rank !== row.rank;
      if (old.row.rank !== row.rank) old.seen = false;
      old.row = row;
      if (old === used()) {
        const tr = drawn.get(row.id);
        const fresh = draw(old);
        const focused = tr.contains(document.activeElement);
        tr.replaceWith(fresh);
        drawn.set(row.id, fresh);
        if (focused) fresh.focus({ preventScroll: true });
        old.late = moved || !belongs(row);
      } else {
        remove(old);
        if (belongs(row)) { old.rank = row.rank; old.at = row.at; insert(old); }
      }
    } else if (!foreign && belongs(row)) {
      const entry = placed(row);
      entry.arrived = true;
      // behind what is loaded: comes when it is scrolled to
      if (!more || indexOf(entry) < entries.length) insert(entry);
    }
  };

  // ---- asking
  const place = (entry) => [entry.rank, entry.at, entry.row.id];
  const ask = async (asked) => {
    const answer = await fetch(board.dataset.rows, {
      method: 'POST',
      headers: { 'X-Madoguchi-Background': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({ show, found: board.dataset.found, limit: PIECE, ...asked })
    });
    if (answer.status === 401 || answer.redirected) { location.assign(board.dataset.gone); return new Promise(() => {}); }
    // 403: the role opens this page no more
    if (answer.status === 400 || answer.status === 403) { location.reload(); return new Promise(() => {}); }
    if (!answer.ok) throw new Error('rows ' + answer.status);
    return answer.json();
  };
  let loading = false;
  const load = async () => {
    if (loading || !entries.length) return;
    loading = true;
    try {
      const answer = await ask({ after: place(entries.at(-1)) });
      for (const row of answer.rows) if (!byId.has(row.id)) insert(placed(row));
      more = answer.more;
      total = answer.total;
    } catch (failed) {
      await new Promise((done) => setTimeout(done, 3000));
    } finally {
      loading = false;
    }
    render();
  };

  // after the line was down: all that is loaded, by version
  let again = 0;
  const resume = async () => {
    const mine = ++again;
    const before = new Map(entries.map((entry) => [entry.row.id, entry.row.v]));
    const known = [...before].map(([id, v]) => id + ':' + v).join(',');
    const order = [];
    const rows = new Map();
    let answer = null;
    let after = null;
    try {
      do {
        answer = await ask({ after, known });
        answer.rows.forEach((row) => rows.set(row.id, row));
        order.push(...answer.order);
        after = answer.last.length ? answer.last : null;
      } while (answer.more && after && order.length < before.size);
    } catch (failed) {
      setTimeout(() => { if (mine === again) resume(); }, 3000);
      return;
    }
    if (mine !== again) return;
    const there = new Set(order.map(([id]) => id));
    keepingPlace(() => {
      for (const entry of [...entries]) {
        // what came by push while the list was on its way is not in the list: it stays
        const untouched = before.get(entry.row.id) === entry.row.v;
        if (untouched && !there.has(entry.row.id) && entry !== used()) remove(entry);
      }
      more = answer.more;
      order.forEach(([id]) => { if (rows.has(id)) change(rows.get(id), false); });
      total = answer.total;
    });
    board.dispatchEvent(new CustomEvent('rows'));
  };

  // ---- moving
  const go = (index) => {
    if (!entries.length) return;
    const at = Math.min(Math.max(0, index), entries.length - 1);
    const entry = entries[at];
    current = entry.row.id;
    reveal(at);
    drawn.get(current)?.focus({ preventScroll: true });
    sessionStorage.setItem('madoguchi.row', String(current));
  };
  const reveal = (at) => {
    const head = table.tHead.offsetHeight;
    const top = at * height;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    else if (top + height + head > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = top + height + head - scroll.clientHeight;
    render();
  };
  const at = () => (byId.has(current) ? entries.indexOf(byId.get(current)) : -1);
  const measure = () => { height = parseFloat(getComputedStyle(board).getPropertyValue('--row')) || 42; };

  // one Tab stop: the row that keys act on
  const oneStop = () => {
    const stop = drawn.has(current) ? current : wantedFirst();
    for (const [id, tr] of drawn) tr.tabIndex = id === stop ? 0 : -1;
  };
  const wantedFirst = () => { const first = body.querySelector('.row'); return first ? Number(first.dataset.id) : null; };
  body.addEventListener('focusin', (event) => { const tr = event.target.closest('.row'); if (tr) { current = Number(tr.dataset.id); oneStop(); } });
  for (const kind of ['focusout', 'mouseout']) body.addEventListener(kind, () => setTimeout(settle, 0));
  scroll.addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', () => { const top = Math.round(scroll.scrollTop / height); measure(); scroll.scrollTop = top * height; drawn.forEach((tr) => tr.remove()); drawn.clear(); render(); });
  addEventListener('beforeprint', () => { everything = true; render(); });
  addEventListener('afterprint', () => { everything = false; render(); });

  page.list = {
    // first rows of the page
    begin(first) {
      measure();
      total = first.total;
      more = first.more;
      for (const row of first.rows) { const entry = placed(row); entries.push(entry); byId.set(row.id, entry); }
      render();
    },
    // rows that the server has sent
    put(rows) {
      const begun = performance.now();
      const fresh = [];
      keepingPlace(() => rows.forEach((row) => {
        // whether a row that is new here would be found is said by the server
        const known = byId.has(row.id);
        change(row, Boolean(board.dataset.found));
        if (!known && byId.has(row.id)) fresh.push(row);
      }));
      board.dispatchEvent(new CustomEvent('put', { detail: { ids: rows.map((row) => row.id), script: performance.now() - begun } }));
      return fresh;
    },
    // somebody opened a row's page, or left it: nothing moves by it
    hands(told) {
      if (!told.id) { hands.clear(); drawn.forEach((tr, id) => drawStaff(tr, byId.get(id).row)); return; }
      if (told.who) hands.set(told.id, told.who); else hands.delete(told.id);
      const tr = drawn.get(told.id);
      if (tr) drawStaff(tr, byId.get(told.id).row);
    },
    total(count) { if (!board.dataset.found) { total = count; soon(); } },
    entries, resume, render, settle, go, at, mark,
    entry: (id) => byId.get(id),
    reveal: (id) => { const entry = byId.get(Number(id)); if (entry) reveal(entries.indexOf(entry)); return Boolean(entry); },
    page: () => Math.max(1, Math.floor((scroll.clientHeight - table.tHead.offsetHeight) / height) - 1),
    seen: (entry) => { const i = entries.indexOf(entry); const head = table.tHead.offsetHeight; return i * height >= scroll.scrollTop - height / 2 && i * height + head + height / 2 <= scroll.scrollTop + scroll.clientHeight; },
    async end() { while (more) { await load(); } go(entries.length - 1); }
  };
})();
