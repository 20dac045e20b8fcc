// What stands above the board's rows: readers, parts, counters, the database, and the sound for a reader.
(() => {
  'use strict';
  const page = window.madoguchi;
  const board = document.getElementById('board');
  const readers = document.getElementById('readers');
  const parts = document.getElementById('parts');
  const template = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

  // ---- readers: what is there already stays, so that neither pointer nor focus lose it
  const fill = (li, reader) => {
    li.className = 'reader reader-' + reader.style;
    li.title = reader.title;
    li.dataset.alarm = reader.alarm ? reader.word : '';
    page.list.mark(li.querySelector('.mark'), reader.kind);
    const chip = li.querySelector('.reader-chip');
    // its present card, or the latest of today
    if (reader.session) chip.href = board.dataset.session + reader.session; else chip.removeAttribute('href');
    li.querySelector('.reader-label').textContent = reader.label;
    li.querySelector('.reader-word').textContent = reader.word;
    const since = li.querySelector('.reader-since');
    if (reader.leftSince) since.dataset.since = reader.leftSince; else { delete since.dataset.since; since.textContent = reader.since; }
  };
  const drawReaders = (list) => {
    const there = new Map([...readers.children].map((li) => [li.dataset.reader, li]));
    let cursor = readers.firstElementChild;
    for (const reader of list) {
      let li = there.get(reader.key);
      if (!li) { li = template('reader-template'); li.dataset.reader = reader.key; }
      there.delete(reader.key);
      fill(li, reader);
      if (li === cursor) cursor = cursor.nextElementSibling; else readers.insertBefore(li, cursor);
    }
    for (const li of there.values()) li.remove();
    oneStop();
  };
  // one Tab stop for all of them; arrow keys go from one to the next
  const chips = () => [...readers.querySelectorAll('a[href]')];
  const oneStop = () => {
    const all = chips();
    const stop = all.includes(document.activeElement) ? document.activeElement : all[0];
    for (const chip of all) chip.tabIndex = chip === stop ? 0 : -1;
  };
  readers.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = chips();
    all[Math.min(Math.max(0, all.indexOf(event.target) + step), all.length - 1)]?.focus();
    oneStop();
    event.preventDefault();
  });

  const drawParts = (strip) => {
    const line = (kind, style, up, word, state, title) => {
      const li = template('part-template');
      li.classList.add('part-' + style);
      li.title = title;
      page.list.mark(li.querySelector('.mark'), kind);
      li.querySelector('.part-word').textContent = word;
      const said = li.querySelector('.part-state');
      said.textContent = state;
      said.classList.add(up ? 'unseen' : 'part-since');
      return li;
    };
    parts.replaceChildren(
      ...strip.parts.map((part) => line(part.kind, part.style, part.up, part.word, part.state, part.title)),
      ...strip.elsewhere.map((text) => line('attention', 'down', false, text, '', text))
    );
    databaseTile();
  };

  const drawCounts = (strip) => {
    for (const link of document.querySelectorAll('.count[data-show]')) link.querySelector('strong').textContent = strip.counts[link.dataset.show];
    const faults = document.querySelector('.count-faults');
    faults.dataset.faults = strip.faults;
    faults.querySelector('span').textContent = strip.faultsText;
    page.list.total(strip.counts[board.dataset.show]);
  };

  // ---- the database: while it is away nobody is told anything, so the board asks for itself
  let stopped = '';
  let back = () => {};
  const databaseTile = () => {
    document.getElementById('part-database')?.remove();
    if (!stopped) return;
    const tile = template('database-down');
    tile.querySelector('.part-since').textContent = page.fill(board.dataset.stopped, stopped);
    parts.prepend(tile);
  };
  const askDatabase = async () => {
    try {
      const answer = await fetch(board.dataset.ready, { cache: 'no-store', signal: AbortSignal.timeout(10000) });
      const state = await answer.json();
      const before = stopped;
      stopped = answer.ok ? '' : page.clock(state.since);
      if (stopped !== before) databaseTile();
      if (before && !stopped) back();
    } catch (failed) {
      // no answer at all: the line says so
    }
    setTimeout(askDatabase, 4000 + Math.random() * 2000);
  };
  setTimeout(askDatabase, 4000 + Math.random() * 2000);

  // ---- sound: a card left or a reader out of order, nothing else; the silence ends by itself
  const mute = document.getElementById('mute');
  const mutedUntil = () => Number(localStorage.getItem('madoguchi.mute') || 0);
  let ringing = null;
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
  const alarms = (list) => {
    const now = new Map(list.filter((reader) => reader.alarm).map((reader) => [reader.key + reader.word, reader]));
    const fresh = ringing ? [...now].filter(([key]) => !ringing.has(key)) : [];
    if (fresh.length) {
      // said, too, for who does not see or hear it
      document.getElementById('arrived').textContent = fresh.map(([, reader]) => reader.label + ' ' + reader.word).join(', ');
      if (Date.now() > mutedUntil()) ring();
    }
    ringing = new Set(now.keys());
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
  muteFace();

  page.strip = {
    draw(strip) {
      drawReaders(strip.readers);
      drawParts(strip);
      drawCounts(strip);
      alarms(strip.readers);
      page.tick();
    },
    // asked: what to do when the database is back
    whenBack(asked) { back = asked; }
  };
})();
