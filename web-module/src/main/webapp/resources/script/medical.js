// Pages of medical information: the countdown of consents, the end of a consent on the open page, the
// answer that arrives, the list's filter. The server refuses by itself; this only keeps the screen honest.
(() => {
  'use strict';
  let region = document.querySelector('#medical, #readable');
  if (!region) return;

  // The server's clock, never behind it: counted from before the page was asked for, and by whichever of
  // the two local clocks ran further. One stands still while the computer sleeps, the other can be set back.
  let base;
  const setBase = (server, wall, mono) => { base = { server, wall, mono }; };
  const navigation = performance.getEntriesByType('navigation')[0];
  const asked = navigation ? navigation.requestStart : 0;
  setBase(Number(region.dataset.server), performance.timeOrigin + asked, asked);
  const now = () => base.server + Math.max(Date.now() - base.wall, performance.now() - base.mono);

  const { fill } = window.madoguchi;
  const left = (ms) => {
    const [days, hours, minutes, seconds] = region.dataset.left.split('|');
    const s = Math.floor(ms / 1000);
    if (s >= 3 * 86400) return fill(days, Math.floor(s / 86400));
    if (s >= 3600) return fill(hours, Math.floor(s / 3600), Math.floor((s % 3600) / 60));
    if (s >= 60) return fill(minutes, Math.floor(s / 60));
    return fill(seconds, Math.max(0, s));
  };

  const content = () => document.getElementById('medical-content');
  let shown = 'server';
  const replaceContent = (template) => {
    const place = content();
    const source = document.getElementById(template);
    if (!place || !source || shown === template) return;
    shown = template;
    place.replaceChildren(source.content.cloneNode(true));
  };

  const expire = (badge) => {
    badge.removeAttribute('data-ends');
    badge.className = 'consent consent-expired';
    badge.querySelector('.consent-word').textContent = region.dataset.over;
  };

  // five minutes before the open tab's consent ends it is said, once; the list keeps nobody whose
  // consents have all run out
  const SOON = 5 * 60000;
  const warn = (ends, at) => {
    const line = document.getElementById('medical-soon');
    if (!line) return;
    const soon = ends > at && ends - at <= SOON && shown === 'server';
    if (soon) {
      const text = left(ends - at);
      const place = line.querySelector('strong');
      if (place.textContent !== text) place.textContent = text;
    }
    if (line.hidden === soon) line.hidden = !soon;
  };
  const readable = () => {
    if (region.id !== 'readable') return;
    const over = [...document.querySelectorAll('.med-line:not(.med-over)')].filter((row) => !row.querySelector('.consent-given'));
    if (!over.length) return;
    for (const row of over) { row.classList.add('med-over'); row.querySelector('.med-go a')?.remove(); }
    region.dataset.count = Math.max(0, Number(region.dataset.count) - over.length);
    const title = region.querySelector('h1');
    const [many, one] = region.dataset.counts.split('|');
    title.replaceChildren(region.dataset.count === '1' ? one : fill(many, region.dataset.count));
  };

  let alarm;
  const tick = () => {
    const at = now();
    let next = Infinity;
    for (const badge of document.querySelectorAll('.consent[data-ends]')) {
      const ends = Number(badge.dataset.ends);
      if (!ends) continue;
      if (at >= ends) { expire(badge); continue; }
      next = Math.min(next, ends);
      const word = badge.querySelector('.consent-word');
      const text = left(ends - at);
      if (word.textContent !== text) word.textContent = text;
    }
    readable();
    const ends = Number(region.dataset.ends);
    warn(ends, at);
    if (ends && at >= ends && shown === 'server') {
      region.dataset.ends = '';
      region.dataset.pending = 'false';
      replaceContent(region.dataset.end || 'medical-expired');
      document.title = document.querySelector('#medical-content h1')?.textContent || document.title;
      setTimeout(refresh, 1500);
    } else if (ends) {
      next = Math.min(next, ends);
    }
    clearTimeout(alarm);
    if (next !== Infinity) alarm = setTimeout(tick, Math.min(Math.max(next - at, 0) + 1, 60000));
  };
  setInterval(tick, 1000);
  for (const kind of ['visibilitychange', 'focus', 'pageshow', 'resume']) {
    (kind === 'visibilitychange' || kind === 'resume' ? document : window).addEventListener(kind, tick);
  }
  // a page out of the browser's memory is a page of then, not of now
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && content()) { content().replaceChildren(); location.reload(); }
  });

  // while the answer is on its way: every two seconds, after half a minute every five
  let polls = 0;
  let timer;
  const plan = () => {
    clearTimeout(timer);
    if (region.dataset.pending === 'true' || shown === 'medical-lost') {
      timer = setTimeout(refresh, polls < 15 ? 2000 : 5000);
    }
  };
  async function refresh() {
    polls += 1;
    const wall = Date.now();
    const mono = performance.now();
    let answer;
    try {
      answer = await fetch(region.dataset.address, {
        credentials: 'same-origin', cache: 'no-store', redirect: 'manual',
        headers: { 'X-Madoguchi-Background': '1' }, signal: AbortSignal.timeout(15000),
      });
    } catch {
      replaceContent('medical-lost');
      plan();
      return;
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') {
      content()?.replaceChildren();
      location.reload();
      return;
    }
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('medical');
    if (!fresh) {
      replaceContent('medical-lost');
      plan();
      return;
    }
    setBase(Number(fresh.dataset.server), wall, mono);
    region.replaceWith(fresh);
    region = fresh;
    shown = 'server';
    tick();
    plan();
  }
  if (region.id === 'medical') plan();

  // the list: what is typed leaves the rows of this page that hold it; Enter opens the only one, or asks
  // the server, for the number or for all pages. What the server searched for it found by its own folding.
  const filter = region.id === 'readable' && document.getElementById('patient');
  if (!filter) return;
  const rows = () => [...document.querySelectorAll('.med-line')];
  const plain = (text) => text.normalize('NFKC').replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60)).replace(/\s+/g, '').toLowerCase();
  const number = (row) => row.querySelector('[data-row]').textContent;
  const narrow = () => {
    const wanted = filter.value === filter.defaultValue ? '' : plain(filter.value);
    for (const row of rows()) row.hidden = !plain(number(row) + row.querySelector('.name').textContent).includes(wanted);
  };
  filter.addEventListener('input', narrow);
  filter.form.addEventListener('submit', (event) => {
    if (!filter.value.trim() || filter.value === filter.defaultValue) return;
    const left = rows().filter((row) => !row.hidden);
    const exact = rows().find((row) => number(row).trim() === filter.value.trim());
    const one = (exact || (left.length === 1 ? left[0] : null))?.querySelector('.med-go a');
    if (one) { event.preventDefault(); location.assign(one.href); }
  });
  window.jQuery?.(document).on('pfAjaxComplete', () => { narrow(); tick(); });
})();
