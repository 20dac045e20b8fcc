// The box of keys: what stands on the buttons of the page is read from them when the box is opened, so that it
// is whole and holds nothing that cannot be pressed now. A page names keys that stand on no button, and those of
// which it says more than the button does.
(() => {
  'use strict';
  const box = document.getElementById('keys');
  const list = box?.querySelector('.keys');
  if (!list) return;
  const off = document.querySelector('.top').dataset.keys === 'off';
  const SIGNS = { Escape: 'Esc', Enter: '⏎', ' ': 'Space', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

  const sign = (key) => SIGNS[key] || (key.length === 1 ? key.toUpperCase() : key);
  const name = (one) => {
    const label = one.getAttribute('aria-label') || one.labels?.[0]?.textContent || (one.querySelector('.face, .ui-button-text') || one).textContent;
    return label.replace(/\s+/g, ' ').trim();
  };
  const line = (key, text) => {
    const term = document.createElement('dt');
    const sort = document.createElement('kbd');
    sort.className = 'key';
    sort.textContent = key;
    term.append(sort);
    const word = document.createElement('dd');
    word.textContent = text;
    for (const part of [term, word]) part.dataset.read = 'button';
    return [term, word];
  };

  const read = () => {
    for (const old of list.querySelectorAll('[data-read]')) old.remove();
    const said = new Set([...list.querySelectorAll('kbd')].map((one) => one.textContent));
    const last = list.querySelector('dt:last-of-type');
    const all = [...document.querySelectorAll('[data-key]:not([data-key=""])')].filter((one) => !one.closest('dialog'));
    const there = all.filter((one) => !one.disabled && one.offsetParent !== null);
    const pressed = new Set(there.map((one) => sign(one.dataset.key)));
    const gone = new Set(all.map((one) => sign(one.dataset.key)).filter((key) => !pressed.has(key)));
    for (const term of list.querySelectorAll('dt')) term.hidden = term.nextElementSibling.hidden = gone.has(term.textContent.trim());
    for (const one of there) {
      const key = sign(one.dataset.key);
      if (said.has(key)) continue;
      said.add(key);
      for (const part of line(key, name(one))) list.insertBefore(part, last);
    }
    // switched off: single signs alone (WCAG 2.1.4), which the box says above
    if (off) for (const term of list.querySelectorAll('dt')) term.classList.toggle('key-off', [...term.querySelectorAll('kbd')].every((one) => /^[^←-⇿⏎]$/u.test(one.textContent)));
  };
  box.addEventListener('opening', read);
})();
