// Where PrimeFaces needs a hand: what joins a field to its help and its error, and an answer that
// never comes. Nothing here happens on a page without its components.
(() => {
  'use strict';
  const top = document.querySelector('.top');

  // label above, help and error: joined here, because PrimeFaces puts no attribute onto the input of a
  // date or search field
  const join = () => {
    for (const box of document.querySelectorAll('[data-field]')) {
      const input = document.getElementById(box.dataset.field);
      if (!input) continue;
      const error = document.getElementById(box.dataset.error);
      const ids = [box.dataset.help, box.dataset.error].filter((id) => document.getElementById(id));
      const bad = Boolean(error && error.textContent.trim());
      input.setAttribute('aria-describedby', ids.join(' '));
      if (bad) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
      box.classList.toggle('field-bad', bad);
    }
  };
  join();

  // PrimeFaces' own scripts come before this one, its widgets after: labels are read when they begin
  const { jQuery, PrimeFaces } = window;
  if (!jQuery || !PrimeFaces) return;

  // a button is off while its answer is on its way and no longer, to show its wheel for half a second: Enter
  // in a field would press nothing, and say nothing
  PrimeFaces.ajax.minLoadAnimation = 0;

  // what its Japanese calls collapse is 崩壊
  const said = PrimeFaces.locales?.ja;
  if (said) {
    Object.assign(said, { dateFormat: 'yy-mm-dd', chooseDate: 'カレンダーを開く' });
    said.aria = {
      ...said.aria,
      collapseLabel: '閉じる', expandLabel: '開く', collapseRow: '行を閉じる', expandRow: '行を開く',
      selectRow: '行を選ぶ', unselectRow: '行の選択をやめる', rowsPerPageLabel: '1ページの件数',
      trueLabel: 'はい', falseLabel: 'いいえ',
    };
  }

  // another language is the same page: the list goes on where it was
  document.addEventListener('click', (event) => {
    const back = event.target instanceof Element && event.target.closest('[data-language]')?.form.elements.back;
    if (!back) return;
    const [page, query] = decodeURIComponent(back.value).split('?');
    const asked = new URLSearchParams(query);
    for (const list of Object.values(PrimeFaces.widgets)) {
      const pages = list.paginator?.cfg;
      if (!pages) continue;
      asked.set(list.id + '.first', pages.page * pages.rows);
      asked.set(list.id + '.rows', pages.rows);
    }
    if (page && String(asked)) back.value = encodeURIComponent(page + '?' + asked);
  });

  // a button that shows a sign only has a text all the same, "ui-button": what is read aloud is its name
  const named = () => {
    for (const text of document.querySelectorAll('.ui-datepicker-trigger .ui-button-text')) {
      text.textContent = text.parentElement.getAttribute('aria-label') || '';
    }
  };
  addEventListener('load', named);

  const page = window.madoguchi;
  const { seen } = page;
  const box = () => [...document.querySelectorAll('.ui-dialog')].find(seen);

  // where a box begins: what is wrong comes first
  const begin = (opened) => {
    join();
    const fields = [...opened.querySelectorAll('input:enabled:not([type=hidden], [readonly]), textarea:enabled:not([readonly]), select:enabled')].filter(seen);
    const first = fields.find((one) => one.closest('.field-bad')) || fields[0];
    const chosen = first?.type === 'radio' && fields.find((one) => one.name === first.name && one.checked);
    (chosen || first || opened.querySelector('a, button'))?.focus();
  };

  // an act that took its row away: the row that came into its place goes on, else the last one, else the page
  let row = null;
  let held = false;
  let pressed = false;
  const going = (source) => {
    const at = document.activeElement;
    held = at !== null && at !== document.body;
    pressed = Boolean(document.getElementById(source)?.matches('button'));
    if (!held || at.closest('.ui-dialog')) return;
    const line = at.closest('tr[data-ri]');
    row = line && { list: line.closest('.ui-datatable').id, at: [...line.parentElement.children].indexOf(line) };
  };
  const goOn = () => {
    const rows = row ? [...document.querySelectorAll('[id="' + row.list + '_data"] > tr')] : [];
    const next = rows.length ? rows[Math.min(row.at, rows.length - 1)].querySelector('button:enabled, a[href], input:enabled') : null;
    (next || document.getElementById('main')).focus({ preventScroll: true });
  };
  // once for each act: what is told later has nothing to do with where somebody stood then
  const done = () => {
    const at = document.activeElement;
    const asks = box();
    const nowhere = at === null || at === document.body;
    if (!asks && held && nowhere) goOn();
    if (asks && pressed && asks.querySelector('.field-bad') && (nowhere || at.matches('button') && asks.contains(at))) begin(asks);
    held = false;
    pressed = false;
  };

  // a page that looks again by itself (m:renew) does so behind the person's back: the server is told that
  // nobody stands before it, nothing is drawn anew under somebody's hands, and nobody is called away. Of what
  // it would draw only the part that somebody uses stays as it is: a page left open tells the truth above its list
  const RENEWAL = 'renewal';
  const busy = () => document.hidden || page.leaving();
  // a box asks about what is shown behind it and gives the focus back there: only what nobody can press goes on
  const PRESSED = 'a, button, input, select, textarea, summary, [tabindex]';
  const inUse = (id) => {
    const part = document.getElementById(id);
    const at = document.activeElement;
    return Boolean(part && (part.querySelector(page.boxOpen() ? PRESSED : 'details[open]') || !at?.matches('tr') && part.contains(at)));
  };
  const { Request } = PrimeFaces.ajax;
  const { handle } = Request;
  Request.handle = (wanted, more) => {
    if (wanted.source !== RENEWAL) return handle.call(Request, wanted, more);
    // PrimeFaces writes the parts with commas, people with blanks
    const update = (wanted.update || '').split(/[\s,]+/).filter((id) => !inUse(id)).join(' ');
    return update && !busy() ? handle.call(Request, { ...wanted, update }, more) : undefined;
  };

  // a box has the focus as soon as it is there, and gives it back as soon as it is gone: PrimeFaces does both some
  // hundredths of a second later and takes it from the field in which somebody types by then.
  const { Dialog } = PrimeFaces.widget;
  Dialog.prototype.applyFocus = function () {
    begin(this.jq[0]);
    PrimeFaces.customFocus = true;
  };
  Dialog.prototype.returnFocus = function () {
    if (box()) return;
    const before = this.focusedElementBeforeDialogOpened;
    if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true }); else goOn();
  };

  // Enter presses a button by itself: its panel, asked once more when the key goes up, closed at once
  const { OverlayPanel } = PrimeFaces.widget;
  const { bindTargetEvents } = OverlayPanel.prototype;
  OverlayPanel.prototype.bindTargetEvents = function () {
    bindTargetEvents.call(this);
    this.target.off('keyup.ui-overlaypanel');
  };
  // Esc closes a panel as it closes a box, and does nothing more; its button goes on
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = Object.values(PrimeFaces.widgets).find((one) => one instanceof OverlayPanel && one.isVisible());
    if (!open) return;
    event.stopImmediatePropagation();
    open.hide();
    open.target.trigger('focus');
  }, true);

  jQuery(document).on('pfAjaxComplete', (event, request, settings) => {
    join();
    named();
    if (settings.source !== RENEWAL) setTimeout(done);
  });
  jQuery(document).on('pfAjaxSend', (event, request, settings) => {
    if (settings.source === RENEWAL) request.setRequestHeader('X-Madoguchi-Background', '1');
    else { going(settings.source); page.say('ajax', ''); }
  });
  jQuery(document).on('pfAjaxSuccess', () => page.say('ajax', ''));
  // an answer that never came, or 500: PrimeFaces leaves the button as it is while it waits (#14782)
  jQuery(document).on('pfAjaxError', (event, request) => {
    if (request?.status === 401) { location.assign(top.dataset.gone); return; }
    for (const button of document.querySelectorAll('.ui-button.ui-state-loading')) {
      button.classList.remove('ui-state-loading', 'ui-state-disabled');
      button.disabled = false;
    }
    page.say('ajax', top?.dataset.lost || '');
  });
})();
