// The result page: sides of the comparison, the search for a patient, and the page following its session.
(() => {
  'use strict';
  const page = window.madoguchi;
  const session = document.getElementById('session');
  if (!session) return;

  // ---- which side is taken: space on the line, or its button
  const toggle = (line) => {
    const side = line.dataset.side === 'ANSWER' ? 'ON_FILE' : 'ANSWER';
    line.dataset.side = side;
    line.querySelector('input[name^="side."]').value = side;
    const button = line.querySelector('.side');
    button.textContent = side === 'ANSWER' ? button.dataset.answer : button.dataset.file;
    touched = true;
  };
  let touched = false;
  document.addEventListener('click', (event) => {
    const side = event.target.closest?.('.side');
    if (side) toggle(side.closest('.compare-line'));
    // a patient's row: its number, and the button of the box that acts
    const row = event.target.closest?.('[data-press]:not([data-press=""])');
    if (row) {
      const act = document.getElementById(row.dataset.press);
      act.form.elements.patient.value = row.value;
      act.click();
    }
    const pad = event.target.closest?.('.pad');
    if (pad) {
      const pin = document.getElementById('pin-digits');
      if (pad.dataset.erase === 'all') pin.value = '';
      else if (pad.dataset.erase) pin.value = pin.value.slice(0, -1);
      else if (pin.value.length < 4) pin.value += pad.textContent;
      pin.focus();
    }
  });
  document.addEventListener('keydown', (event) => {
    const line = event.target.closest?.('.compare-line');
    if (page.boxOpen() || page.typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ' && line) { event.preventDefault(); toggle(line); }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const lines = [...document.querySelectorAll('.compare-line')];
      if (!lines.length) return;
      event.preventDefault();
      const at = lines.indexOf(line);
      const next = event.key === 'ArrowDown' ? Math.min(at + 1, lines.length - 1) : Math.max(at - 1, 0);
      lines[next].focus();
    }
  }, true);

  // ---- search for a patient inside a box
  for (const field of document.querySelectorAll('[data-search]')) {
    const list = document.getElementById(field.dataset.search);
    const proposals = list.innerHTML;
    let timer = 0;
    let asked = 0;
    const search = async () => {
      const mine = ++asked;
      if (!field.value.trim()) { list.innerHTML = proposals; return; }
      // in the body: an address is kept by every log it passes
      const answer = await fetch(session.dataset.patients, { method: 'POST', body: new URLSearchParams({ for: field.dataset.for, id: session.dataset.id, q: field.value.trim() }) });
      if (answer.status === 401) { location.assign(session.dataset.gone); return; }
      if (!answer.ok || mine !== asked) return;
      const template = document.createElement('template');
      template.innerHTML = await answer.text();
      list.replaceChildren(...document.importNode(template.content.getElementById('found'), true).children);
    };
    field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 250); });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') { event.preventDefault(); clearTimeout(timer); search(); }
      if (event.key === 'ArrowDown') { event.preventDefault(); list.querySelector('button')?.focus(); }
    });
    list.addEventListener('keydown', (event) => {
      const buttons = [...list.querySelectorAll('button')];
      const at = buttons.indexOf(event.target);
      if (event.key === 'ArrowDown') { event.preventDefault(); buttons[Math.min(at + 1, buttons.length - 1)]?.focus(); }
      if (event.key === 'ArrowUp') { event.preventDefault(); (buttons[at - 1] || field).focus(); }
    });
  }

  // ---- the page follows its session; what the clerk has begun is not taken away
  let sent = false;
  let newest = Number(session.dataset.v);
  addEventListener('submit', (event) => { if (!event.defaultPrevented) sent = true; });
  window.jQuery(document).on('pfAjaxSend', () => { sent = true; });
  window.jQuery(document).on('pfAjaxComplete', (event, xhr) => {
    // what leads away is on its way; what was wrong in a box leaves the page where it is
    if (xhr.responseText?.includes('<redirect')) return;
    sent = false;
    // nobody stays chosen: Enter in another field of the box chooses nobody again
    for (const field of document.querySelectorAll('[name=patient]')) field.value = '';
    follow(newest);
  });
  const again = () => {
    // what the clerk just did changes the session too: its own answer is on the way
    if (sent || page.leaving()) return;
    if (touched || page.boxOpen() || document.getElementById('pin-digits')?.value) {
      page.say('changed', session.dataset.changed);
      return;
    }
    // that an earlier inquiry was dealt with stays said when the answer comes
    const corrected = new URLSearchParams(location.search).get('told') === 'session.corrected.ok' ? '&told=session.corrected.ok' : '';
    location.replace(location.pathname + '?id=' + session.dataset.id + corrected);
  };
  const follow = (version) => {
    newest = Math.max(newest, version);
    if (newest > Number(session.dataset.v)) again();
  };
  // the server tells its version when the line is opened, and whenever it changes
  page.listen(session, (message) => {
    if (message.beside !== undefined) page.say('beside', message.beside);
    else if (String(message.change?.id) === session.dataset.id) follow(message.change.v);
  }, () => {});

  // nobody is matched yet: what the answer says is what the clerk compares with
  for (const details of document.querySelectorAll('details[data-open=true]')) details.open = true;

  // ---- the board as it was left: an act leads back to its filter and its search
  const left = sessionStorage.getItem('madoguchi.board') || '';
  for (const form of document.querySelectorAll('#main form')) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'board';
    field.value = left;
    form.append(field);
  }

  // ---- what the board asked for; else the page begins with its answer
  const doing = { hold: 'holding', register: 'registering', undo: 'undoing' }[new URLSearchParams(location.search).get('do')];
  const there = (id) => { const one = document.getElementById(id); return page.seen(one) ? one : null; };
  if (doing && document.querySelector('[data-opens=' + doing + ']')) page.openBox(doing);
  else (there('who') || there('pin-digits') || document.getElementById('answer')).focus();
})();
