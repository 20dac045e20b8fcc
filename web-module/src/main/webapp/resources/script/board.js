// The board lives: rows are fetched when the server tells of them and put in place without moving
// what the clerk is about to press.
(() => {
  'use strict';
  const page = window.madoguchi;
  const board = document.getElementById('board');
  const rows = document.getElementById('rows');
  const scroll = document.getElementById('scroll');
  const newer = document.getElementById('newer');
  const background = { headers: { 'X-Madoguchi-Background': '1' } };
  const show = board.dataset.show;
  const text = board.dataset.text || '';
  const live = board.dataset.page === '1';
  const MOST_ROWS = 200;
  const BATCH = 50;

  const row = (id) => document.getElementById('s' + id);
  const all = () => [...rows.children];

  // ---- order, as the server's: attention oldest first, all others newest first
  const before = (a, b) => {
    const group = a.dataset.group - b.dataset.group;
    if (group !== 0) return group < 0;
    const age = a.dataset.at - b.dataset.at || a.dataset.id - b.dataset.id;
    return a.dataset.group === '0' ? age < 0 : age > 0;
  };
  const place = (fresh) => {
    for (const other of rows.children) {
      if (other !== fresh && before(fresh, other)) return other;
    }
    return null;
  };

  // ---- nothing jumps: the row in use stays where it is on the glass
  const used = () => rows.querySelector('.row:focus, .row:focus-within') || rows.querySelector('.row:hover');
  const keepingPlace = (change) => {
    const anchor = used();
    const top = anchor ? anchor.getBoundingClientRect().top : 0;
    const id = anchor && anchor.dataset.id;
    change();
    const after = id && row(id);
    if (after) scroll.scrollTop += after.getBoundingClientRect().top - top;
  };

  const belongs = (fresh) =>
    fresh.dataset.shows.split(' ').includes(show) && (!text || fresh.textContent.includes(text));

  const put = (fresh) => {
    const old = row(fresh.dataset.id);
    if (old && Number(old.dataset.v) > Number(fresh.dataset.v)) return;
    if (old) {
      const focused = old === document.activeElement || old.contains(document.activeElement);
      const stay = focused || old.matches(':hover');
      old.replaceWith(fresh);
      if (focused) fresh.focus({ preventScroll: true });
      if (!stay && old.dataset.group !== fresh.dataset.group && live) rows.insertBefore(fresh, place(fresh));
      if (old.dataset.group !== fresh.dataset.group) fresh.classList.add('row-arrived');
    } else if (live && belongs(fresh)) {
      rows.insertBefore(fresh, place(fresh));
      fresh.classList.add('row-arrived');
      while (rows.children.length > MOST_ROWS && rows.lastElementChild.dataset.group === '2') rows.lastElementChild.remove();
    }
  };

  const emptiness = () => scroll.classList.toggle('is-empty', rows.children.length === 0);

  const hiddenNews = () => {
    const box = scroll.getBoundingClientRect();
    const below = [...rows.querySelectorAll('.row-0.row-arrived')].filter((r) => !r.dataset.seen && (r.getBoundingClientRect().top > box.bottom - 20 || r.getBoundingClientRect().bottom < box.top + 26));
    newer.hidden = below.length === 0;
    if (below.length) newer.textContent = board.dataset.newer.replace('{0}', String(below.length));
    for (const r of rows.querySelectorAll('.row-arrived')) if (!below.includes(r)) r.dataset.seen = '1';
  };

  // ---- fetching: one request at a time, whatever was told meanwhile goes into the next
  const told = new Map();
  let fetching = false;
  const fetchRows = async () => {
    if (fetching || told.size === 0) return;
    fetching = true;
    const ids = [...told.keys()].slice(0, BATCH);
    const wanted = new Map(ids.map((id) => [id, told.get(id)]));
    for (const id of ids) told.delete(id);
    try {
      const answer = await fetch(board.dataset.rows + '?ids=' + ids.join(',') + '&v=' + [...wanted.values()].join(','), background);
      if (answer.status === 401 || answer.status === 403) { location.assign(board.dataset.gone); return; }
      if (!answer.ok) throw new Error('rows ' + answer.status);
      const template = document.createElement('template');
      template.innerHTML = await answer.text();
      const fresh = [...template.content.querySelectorAll('tr.row')];
      keepingPlace(() => fresh.forEach((r) => put(document.importNode(r, true))));
      page.tick();
      emptiness();
      hiddenNews();
    } catch (failed) {
      // asked again: a row that was told of must not stay old
      for (const [id, v] of wanted) if (!told.has(id)) told.set(id, v);
      await new Promise((done) => setTimeout(done, 1000));
    } finally {
      fetching = false;
    }
    if (told.size) fetchRows();
  };

  // ---- the whole list again, put into place row by row
  const fetchList = async () => {
    // what comes by push while the list is on its way is not in the list: it stays
    const asked = new Map(all().map((r) => [r.dataset.id, r.dataset.v]));
    try {
      const answer = await fetch(location.href, background);
      if (answer.status === 401 || new URL(answer.url).pathname.endsWith('/login.xhtml')) { location.assign(board.dataset.gone); return; }
      if (!answer.ok) throw new Error('list ' + answer.status);
      const seen = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = [...seen.querySelectorAll('#rows > tr.row')];
      const ids = new Set(fresh.map((r) => r.dataset.id));
      keepingPlace(() => {
        for (const old of all()) {
          const known = asked.get(old.dataset.id) === old.dataset.v;
          if (known && !ids.has(old.dataset.id) && old !== document.activeElement) old.remove();
        }
        fresh.forEach((r) => { if (row(r.dataset.id)?.dataset.v !== r.dataset.v) put(document.importNode(r, true)); });
      });
      page.tick();
      emptiness();
    } catch (failed) {
      setTimeout(fetchList, 3000);
    }
  };

  // ---- the strip: counters and readers follow a little later, each desk at its own moment
  let stripTimer = 0;
  const fetchStrip = async () => {
    stripTimer = 0;
    try {
      const answer = await fetch(board.dataset.strip, background);
      if (!answer.ok) return;
      const template = document.createElement('template');
      template.innerHTML = await answer.text();
      for (const id of ['strip', 'counts']) {
        const fresh = template.content.getElementById(id);
        if (fresh) document.getElementById(id).replaceWith(document.importNode(fresh, true));
      }
      databaseTile();
      marks();
      page.tick();
      alarms();
    } catch (failed) {
      stripSoon(5000);
    }
  };
  const stripSoon = (base) => {
    if (!stripTimer) stripTimer = setTimeout(fetchStrip, base + Math.random() * base);
  };
  const marks = () => {
    for (const link of document.querySelectorAll('.count[data-show]')) {
      if (link.dataset.show === show) link.setAttribute('aria-current', 'true');
    }
  };

  // ---- the database: while it is away nobody is told anything, so the board asks for itself
  let stopped = '';
  const databaseTile = () => {
    document.getElementById('part-database')?.remove();
    if (!stopped) return;
    const tile = document.importNode(document.getElementById('database-down').content, true);
    tile.querySelector('.part-since').textContent = board.dataset.stopped.replace('{0}', stopped);
    document.querySelector('.parts').prepend(tile);
  };
  const askDatabase = async () => {
    try {
      const answer = await fetch(board.dataset.ready, { cache: 'no-store', signal: AbortSignal.timeout(10000) });
      const state = await answer.json();
      const before = stopped;
      stopped = answer.ok ? '' : new Intl.DateTimeFormat('ja-JP', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Tokyo' }).format(new Date(state.since));
      if (stopped !== before) databaseTile();
      if (before && !stopped) { fetchList(); stripSoon(200); }
    } catch (failed) {
      // no answer at all: the line says so
    }
    setTimeout(askDatabase, 4000 + Math.random() * 2000);
  };
  setTimeout(askDatabase, 4000 + Math.random() * 2000);

  // ---- sound: a card left or a reader out of order, nothing else; the silence ends by itself
  const mute = document.getElementById('mute');
  const mutedUntil = () => Number(localStorage.getItem('madoguchi.mute') || 0);
  let ringing = new Set([...document.querySelectorAll('[data-alarm]')].filter((r) => r.dataset.alarm).map((r) => r.dataset.reader + r.dataset.alarm));
  let audio = null;
  const ring = () => {
    audio = audio || new AudioContext();
    if (audio.state === 'suspended') audio.resume();
    [0, 0.28].forEach((delay) => {
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      tone.frequency.value = 880;
      loud.gain.setValueAtTime(0.15, audio.currentTime + delay);
      loud.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + delay + 0.22);
      tone.connect(loud).connect(audio.destination);
      tone.start(audio.currentTime + delay);
      tone.stop(audio.currentTime + delay + 0.24);
    });
  };
  const alarms = () => {
    const now = new Set([...document.querySelectorAll('[data-alarm]')].filter((r) => r.dataset.alarm).map((r) => r.dataset.reader + r.dataset.alarm));
    if ([...now].some((key) => !ringing.has(key)) && Date.now() > mutedUntil()) ring();
    ringing = now;
  };
  const muteFace = () => {
    const left = mutedUntil() - Date.now();
    mute.querySelector('.face').textContent = left > 0 ? board.dataset.muted + ' ' + page.ago(left / 1000) : board.dataset.mute;
    mute.setAttribute('aria-pressed', String(left > 0));
  };
  mute.addEventListener('click', () => {
    localStorage.setItem('madoguchi.mute', mutedUntil() > Date.now() ? '0' : String(Date.now() + 30 * 60000));
    muteFace();
  });
  setInterval(muteFace, 5000);

  // ---- keyboard
  const open = (target, doing) => {
    const link = target.querySelector('.c-action a');
    if (link) location.assign(link.href + (doing ? '&do=' + doing : ''));
  };
  const go = (target) => {
    if (!target) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
    sessionStorage.setItem('madoguchi.row', target.dataset.id);
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.querySelector('dialog[open]')) return;
    const focused = rows.querySelector('.row:focus, .row:focus-within');
    if (page.typing(event.target)) {
      if (event.key === 'Escape' || event.key === 'ArrowDown') { event.preventDefault(); event.target.blur(); go(focused || rows.firstElementChild); }
      return;
    }
    if (event.key === 'ArrowDown') { event.preventDefault(); go(focused ? focused.nextElementSibling : rows.firstElementChild); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); go(focused ? focused.previousElementSibling : rows.firstElementChild); }
    else if (event.key === 'Home') { event.preventDefault(); go(rows.firstElementChild); }
    else if (event.key === 'Enter' && focused && event.target === focused && !event.repeat) { event.preventDefault(); open(focused); }
    else if (event.key.toLowerCase() === 'h' && focused) { event.preventDefault(); open(focused, 'hold'); }
  }, true);
  rows.addEventListener('click', (event) => {
    const target = event.target.closest('.row');
    if (target && !event.target.closest('a')) open(target);
  });
  newer.addEventListener('click', () => {
    go([...rows.querySelectorAll('.row-0.row-arrived')].find((r) => !r.dataset.seen));
    hiddenNews();
  });
  scroll.addEventListener('scroll', () => { if (!newer.hidden) hiddenNews(); }, { passive: true });

  const start = () => {
    const kept = sessionStorage.getItem('madoguchi.row');
    const last = kept && row(kept);
    go(last && last.dataset.group === '0' ? last : rows.querySelector('.row-0') || rows.firstElementChild);
  };

  marks();
  emptiness();
  muteFace();
  start();
  page.listen(
    board,
    (id, version) => {
      stripSoon(1500);
      if (id === 0) return;
      const old = row(id);
      if (old && Number(old.dataset.v) >= version) return;
      told.set(id, version);
      fetchRows();
    },
    () => {
      // between drawing the page and opening the line, and while it was down, rows may have changed
      fetchList();
      // strips are shared among desks for a second
      stripSoon(1200);
    }
  );
})();
