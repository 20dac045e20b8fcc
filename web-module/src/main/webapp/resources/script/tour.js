// The first hints of a role. A small box beside what it speaks of, and a frame around that: nothing is
// covered by a veil, nothing takes the focus, and no key acts but Esc and those on the box's own buttons.
// The server is told as soon as the person has them before them; after that they come only when asked for.
(() => {
  'use strict';
  const template = document.getElementById('tour');
  if (!template) return;
  const page = window.madoguchi;
  const GAP = 12;
  let box = null;
  let frame = null;
  let hints = [];
  let at = 0;
  let came = null; // where the focus was before it went into the box
  let watched = null;

  const target = () => document.getElementById(hints[at].dataset.at);
  const shown = (hint) => {
    const one = document.getElementById(hint.dataset.at)?.getBoundingClientRect();
    return Boolean(one && one.width > 1 && one.height > 1);
  };

  const place = () => {
    if (!box) return;
    const one = target()?.getBoundingClientRect();
    frame.hidden = !one || one.bottom < 0 || one.top > innerHeight;
    if (!one) return;
    const edges = { left: Math.max(3, one.left - 4), top: Math.max(3, one.top - 4), right: Math.min(innerWidth - 3, one.right + 4), bottom: Math.min(innerHeight - 3, one.bottom + 4) };
    Object.assign(frame.style, { left: edges.left + 'px', top: edges.top + 'px', width: edges.right - edges.left + 'px', height: edges.bottom - edges.top + 'px' });
    const { offsetWidth: wide, offsetHeight: high } = box;
    let left = edges.left;
    let top = edges.bottom + GAP;
    if (top + high > innerHeight) top = edges.top - GAP - high;
    if (top < 0) {
      // larger than what is left of the window: in its lower corner, where least is read
      top = edges.bottom - GAP - high;
      left = edges.right - GAP - wide;
    }
    box.style.left = Math.max(GAP, Math.min(left, innerWidth - wide - GAP)) + 'px';
    box.style.top = Math.max(GAP, Math.min(top, innerHeight - high - GAP)) + 'px';
  };

  const say = () => {
    const text = box.querySelector('.tour-text');
    const count = document.createElement('strong');
    count.textContent = at + 1 + ' / ' + hints.length;
    text.replaceChildren(count, hints[at].textContent);
    if (at === hints.length - 1) box.querySelector('.tour-next').textContent = template.dataset.last;
    const { top } = target().getBoundingClientRect();
    if (top < 0 || top > innerHeight - 60) target().scrollIntoView({ block: 'center' });
    watched?.disconnect();
    watched = new ResizeObserver(place);
    for (const one of [target(), document.getElementById('main')]) watched.observe(one);
    place();
  };

  const end = () => {
    if (!box) return;
    const held = box.contains(document.activeElement);
    watched?.disconnect();
    box.remove();
    frame.remove();
    box = null;
    if (held) (came?.isConnected ? came : document.getElementById('main')).focus();
  };

  const next = () => {
    do at += 1; while (at < hints.length && !shown(hints[at]));
    if (at < hints.length) say(); else end();
  };

  const begin = () => {
    end();
    const parts = template.content.cloneNode(true);
    hints = [...parts.querySelectorAll('.tour-hint')].filter(shown);
    if (!hints.length) return;
    at = 0;
    box = parts.querySelector('.tour');
    frame = parts.querySelector('.tour-frame');
    // after the page's own order of focus, never within it
    document.getElementById('main').after(frame, box);
    box.addEventListener('focusin', (event) => { if (!box.contains(event.relatedTarget)) came = event.relatedTarget; });
    box.querySelector('.tour-end').addEventListener('click', end);
    const button = box.querySelector('.tour-next');
    button.addEventListener('click', next);
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowRight' || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      next();
    });
    place();
    // what is to be announced has to come into a region that is already there
    requestAnimationFrame(() => { if (box) say(); });
  };

  addEventListener('keydown', (event) => {
    if (!box || event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open], .top-user[open]') || page.opened()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end();
  }, true);
  addEventListener('resize', place);
  addEventListener('scroll', place, true);
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target : null;
    if (pressed?.closest('[data-tour]')) {
      event.preventDefault();
      document.getElementById('keys').close();
      begin();
    }
    // who changes the language in the middle of it reads it anew: an address keeps its end when it is led on
    const language = pressed?.closest('[data-language]');
    if (language) language.form.action = language.form.action.replace(/#.*/, '') + (box ? '#tour' : '');
  });

  if (location.hash === '#tour') {
    history.replaceState(history.state, '', location.pathname + location.search);
    begin();
  } else if (template.dataset.due === 'true') {
    begin();
  }
  if (box && template.dataset.due === 'true') fetch(template.dataset.seen, { method: 'POST', credentials: 'same-origin' }).catch(() => {});
})();
