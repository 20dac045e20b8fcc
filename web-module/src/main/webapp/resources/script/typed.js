// What somebody typed into a form marked data-keep="KEY" stays in this tab for the case that the page is
// lost: its server died, its log-in ended, the answer never came. It is put back when the page comes
// back like that, for the same account only, and forgotten as soon as anything else is opened.
// No password, PIN or hidden field, and nothing that looks like a My Number.
(() => {
  'use strict';
  const STORE = 'madoguchi.typed';
  const LONGEST = 15 * 60 * 1000;
  const asked = new URLSearchParams(location.search);
  const top = document.querySelector('.top');

  const read = () => {
    try { return JSON.parse(sessionStorage.getItem(STORE)); } catch { return null; }
  };
  const write = (state) => sessionStorage.setItem(STORE, JSON.stringify(state));
  const forget = () => sessionStorage.removeItem(STORE);

  if (!top) {
    // the log-in page: a person who left has nothing to come back to, one whose time ran out has
    const state = read();
    if (asked.has('out')) forget();
    else if (state && asked.has('over')) write({ ...state, over: true });
    return;
  }

  const page = window.madoguchi;
  const owner = top.dataset.owner;
  const kinds = ['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset'];
  const kept = (field) => field.name && !kinds.includes(field.type) && !field.matches('fieldset, object, output') && !/pin/i.test(field.name);
  const choice = (field) => field.type === 'checkbox' || field.type === 'radio';
  const typed = (field) => {
    if (choice(field)) return field.checked !== field.defaultChecked;
    if (field.options) return field.value !== ([...field.options].find((one) => one.defaultSelected) || field.options[0])?.value;
    return field.value !== field.defaultValue;
  };
  const fields = (form) => [...form.elements].filter(kept);
  const known = (form) => location.pathname + '#' + form.dataset.keep;

  const keep = (form) => {
    const values = fields(form).filter((field) => typed(field) && !page.twelve(field.value))
      .map((field) => (choice(field) ? [field.name, field.value, field.checked] : [field.name, field.value]));
    const state = read();
    const forms = state?.owner === owner ? state.forms : {};
    if (values.length) forms[known(form)] = values; else delete forms[known(form)];
    write({ owner, at: Date.now(), forms });
  };

  const putBack = (form, values) => {
    for (const [name, value, checked] of values) {
      const field = fields(form).find((one) => one.name === name && (!choice(one) || one.value === value));
      if (!field) continue;
      if (choice(field)) field.checked = checked; else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const box = form.closest('dialog, .ui-dialog');
    if (box) page.openBox(box.id);
  };

  const come = () => {
    const state = read();
    if (!state) return;
    // anything but a page that came back: what was typed has arrived, or was left on purpose
    const back = asked.has('again') || state.over || performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
    if (!back || state.owner !== owner || Date.now() - state.at > LONGEST) { forget(); return; }
    const mine = [...document.querySelectorAll('form[data-keep]')].filter((form) => state.forms[known(form)]);
    if (!mine.length) return;
    write({ owner, at: state.at, forms: state.forms });
    for (const form of mine) putBack(form, state.forms[known(form)]);
    page.say('typed', top.dataset.typed);
  };

  const begin = () => {
    come();
    if (!asked.has('again')) return;
    asked.delete('again');
    history.replaceState(null, '', location.pathname + (String(asked) ? '?' + asked : ''));
    if (!document.getElementById('notice').textContent) page.say('typed', top.dataset.again);
  };
  // components show what is put back into them once they have begun
  if (window.jQuery) window.jQuery(begin); else begin();
  for (const kind of ['input', 'change']) {
    document.addEventListener(kind, (event) => {
      const form = event.target instanceof Element && event.target.closest('form[data-keep]');
      if (form) keep(form);
    });
  }
  // another language is the same page: what was typed comes along
  document.addEventListener('click', (event) => {
    const state = event.target instanceof Element && event.target.closest('[data-language]') && read();
    if (state) write({ ...state, over: true });
  });
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && event.target.getAttribute('action')?.endsWith('/logout')) forget();
  });
})();
