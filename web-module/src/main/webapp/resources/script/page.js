// What every page does: the clock, "12 seconds ago", keys on buttons, the idle limit, a notice line.
(() => {
  'use strict';
  const english = document.documentElement.lang === 'en';
  const top = document.querySelector('.top');
  const notice = document.getElementById('notice');
  const texts = new Map();

  const two = (n) => String(n).padStart(2, '0');
  const hours = new Intl.DateTimeFormat('ja-JP', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Tokyo' });
  const clock = (at) => hours.format(new Date(at));

  // {0}, {1} of a text of the page
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[Number(i)]);

  // twelve digits however they are parted, as MyNumberGuard has them
  const twelve = (text) => /\d(?:[\s\-‐‑‒–—―−ー・.]{0,3}\d){11}/.test(text.normalize('NFKC'));

  const seen = (one) => Boolean(one?.getClientRects().length);

  // how long ago, in the fewest signs a clerk needs
  const ago = (seconds) => {
    const s = Math.max(0, Math.floor(seconds));
    if (s < 60) return english ? s + ' s' : s + '秒';
    if (s < 3600) return english ? Math.floor(s / 60) + ' min' : Math.floor(s / 60) + '分';
    return english ? Math.floor(s / 3600) + ' h ' + two(Math.floor((s % 3600) / 60)) : Math.floor(s / 3600) + '時間' + two(Math.floor((s % 3600) / 60)) + '分';
  };

  // the server's clock: desks' own clocks are often wrong by minutes
  let skew = 0;
  const stated = document.querySelector('[data-now]');
  if (stated) skew = Number(stated.dataset.now) - Date.now();
  const now = () => Date.now() + skew;

  const tick = () => {
    const face = document.getElementById('clock');
    const at = now();
    if (face) face.textContent = clock(at);
    for (const element of document.querySelectorAll('[data-since]')) {
      const text = ago((at - Number(element.dataset.since)) / 1000);
      if (element.textContent !== text) element.textContent = text;
    }
    for (const element of document.querySelectorAll('[data-until]')) {
      const left = (Number(element.dataset.until) - at) / 1000;
      const text = left <= 0 ? '0' : ago(left);
      if (element.textContent !== text) element.textContent = text;
    }
  };

  // one line at the top; a later text of the same kind replaces the earlier, none of it moves the page
  const say = (kind, text) => {
    if (text) texts.set(kind, text); else texts.delete(kind);
    if (notice) notice.textContent = [...texts.values()].at(-1) || '';
  };

  const typing = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit]),textarea,select'));

  // boxes are components where the page has any: their widgets begin after this script
  const component = (box) => box?.matches('.ui-dialog') && window.jQuery;
  const closeBox = (box) => (component(box) ? window.PrimeFaces.getWidgetById(box.id)?.hide() : box.close());
  const openBox = (id) => {
    const box = document.getElementById(id);
    if (component(box)) {
      window.jQuery(() => {
        for (const other of document.querySelectorAll('.ui-dialog')) if (other.id !== id && seen(other)) closeBox(other);
        window.PrimeFaces.getWidgetById(id)?.show();
      });
    } else if (box && !box.open) {
      box.dispatchEvent(new Event('opening'));
      box.showModal();
      const first = box.querySelector('[autofocus], input:not([type=hidden]), textarea, button');
      if (first) first.focus();
    }
    return box;
  };

  // what a component has opened over the page keeps the keys to itself: Esc closes it and leads nowhere; what
  // fades is closed already
  const opened = () => [...document.querySelectorAll('.ui-dialog, .ui-overlaypanel, .ui-datepicker-panel, .ui-autocomplete-panel')].some((one) => seen(one) && !one.matches('[class*="-exit-active"]'));

  // bar and menu by arrows; Esc closes the menu
  const moved = (event) => {
    const menu = document.querySelector('.top-user[open]');
    if (menu && event.key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary').focus();
      return true;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const group = event.target instanceof Element && event.target.closest('.top-nav, .top-user[open]');
    if (!step || !group) return false;
    const links = [...group.querySelectorAll('a, button, summary')];
    links[(links.indexOf(event.target) + step + links.length) % links.length].focus();
    return true;
  };

  const pressed = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || opened()) return;
    if (moved(event)) { event.preventDefault(); return; }
    const box = document.querySelector('dialog[open]');
    if (typing(event.target)) return;
    if (event.key === '?' && !box) {
      event.preventDefault();
      openBox('keys');
      return;
    }
    const scope = box || document;
    const wanted = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (wanted === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a, summary, label')) return;
    const button = [...scope.querySelectorAll('[data-key]')].find((b) => b.dataset.key === wanted && !b.disabled && b.offsetParent !== null);
    if (button) {
      event.preventDefault();
      if (event.repeat) return;
      if (button.matches('input, textarea, select')) { button.focus(); button.select?.(); } else button.click();
    }
  };

  const boxOpen = () => opened() || document.querySelector('dialog[open]') !== null;

  document.addEventListener('keydown', pressed);
  document.addEventListener('click', (event) => {
    const opener = event.target instanceof Element && event.target.closest('[data-opens]:not([data-opens=""])');
    if (opener) { event.preventDefault(); openBox(opener.dataset.opens); }
    const closer = event.target instanceof Element && event.target.closest('[data-closes]');
    if (closer) { event.preventDefault(); closeBox(closer.closest('dialog, .ui-dialog')); }
    const menu = document.querySelector('.top-user[open]');
    if (menu && event.target instanceof Node && (opener || !menu.contains(event.target))) menu.open = false;
  });
  // a form sent twice is a patient taken over twice
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    setTimeout(() => { delete form.dataset.sent; }, 5000);
  });

  // the log-in ends without a sign of the person; keys and mouse are signs even when nothing is loaded
  const idle = Number(top?.dataset.idle || 0);
  let sign = Date.now();
  let told = Date.now();
  const alive = () => {
    sign = Date.now();
    if (idle && sign - told > Math.min(30000, idle * 250)) {
      told = sign;
      fetch(top.dataset.alive, { method: 'POST', credentials: 'same-origin' }).then((answer) => {
        if (answer.status === 401) location.assign(top.dataset.gone);
      }, () => {});
    }
  };
  // PrimeFaces' monitor where components are loaded, which takes all windows of the browser for one;
  // else the signs of this window alone
  const WARNED = 60.5;
  const monitor = () => window.jQuery?.(document).data('idleTimerObjidle');
  const warns = () => {
    const left = idle - (Date.now() - (monitor()?.lastActive ?? sign)) / 1000;
    if (left <= -2) location.assign(top.dataset.gone);
    else say('idle', left < WARNED ? fill(top.dataset.idleText, Math.max(0, Math.ceil(left))) : '');
    return left < WARNED;
  };
  if (idle) {
    for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) document.addEventListener(kind, alive, { passive: true });
    if (document.querySelector('.ui-idlemonitor')) {
      let counting;
      const count = () => { if (!warns()) counting = clearInterval(counting); };
      window.jQuery(document).on('idle.idleTimeridle', () => { counting ??= setInterval(count, 1000); count(); })
        .on('active.idleTimeridle', () => setTimeout(count));
    } else {
      setInterval(warns, 1000);
    }
  }

  // the person is on the way to another page: nothing that comes meanwhile may call them back.
  // A download begins like that, too, and leaves the page where it is.
  let left = -Infinity;
  const leaves = (event) => { if (!event.defaultPrevented) left = performance.now(); };
  addEventListener('click', (event) => { if (event.target instanceof Element && event.target.closest('a[href]:not([target]):not([href^="#"])')) leaves(event); });
  addEventListener('submit', leaves);
  addEventListener('pagehide', () => { left = Infinity; });
  addEventListener('pageshow', () => { left = -Infinity; });
  const leaving = () => performance.now() - left < 10000;

  // back to the board as it was left, with its filter and its search
  for (const link of document.querySelectorAll('a[data-key=Escape][href$="/reception/board.xhtml"]')) link.search = sessionStorage.getItem('madoguchi.board') || '';

  tick();
  setInterval(tick, 1000);
  window.madoguchi = { now, clock, ago, fill, twelve, seen, say, tick, openBox, boxOpen, opened, typing, leaving };
})();
