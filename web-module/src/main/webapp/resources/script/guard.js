// Stands before everything else that listens to keys. Three things are told apart here and nowhere else:
// text that a Japanese input method is still composing, which is nobody's key; a scanner, which types as
// fast as no fingers do and ends with Enter or Tab: what it read is searched for and presses nothing; and
// single letters that act, which the person may have switched off.
(() => {
  'use strict';
  const top = document.querySelector('.top');
  if (!top) return;
  // milliseconds from key to key; four signs as near as that are no typing
  const NEAR = 50;
  const LEAST = 4;
  // a slow scanner, or one behind a remote desktop: outside of any field four signs in a row and Enter
  // are a code, too, because nobody types a word into nothing
  const SLOW = 500;
  const given = new WeakSet();
  let burst = '';
  let last = -Infinity;
  let run = ''; // what was typed into nothing, however fast
  let begun = null; // the field in which it began, and what stood there
  let held = null; // a single key that waits whether another follows at once

  const text = (target) => window.madoguchi.typing(target);
  const drop = () => { if (held) clearTimeout(held.timer); held = null; };
  const give = () => {
    const { event, target } = held;
    held = null;
    // a row that changed in that moment was drawn anew: it is the same row
    const there = target.isConnected ? target : target.id && document.getElementById(target.id);
    if (!there) return;
    const again = new KeyboardEvent('keydown', { key: event.key, code: event.code, shiftKey: event.shiftKey, bubbles: true, cancelable: true });
    given.add(again);
    there.dispatchEvent(again);
  };
  const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };

  const search = (code) => {
    // a PIN or a password is never looked for
    if (!top.dataset.scan || begun?.field.type === 'password') return;
    const form = document.createElement('form');
    form.method = 'post';
    form.action = top.dataset.scan;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'q';
    field.value = code.normalize('NFKC').trim();
    form.append(field);
    document.body.append(form);
    form.requestSubmit();
  };

  const ended = (event) => {
    const since = event.timeStamp - last;
    const slow = event.key === 'Enter' && run.length >= LEAST && since < SLOW && !text(event.target);
    const code = slow ? run : burst;
    const fast = slow || code !== '' && since < NEAR;
    burst = '';
    run = '';
    // what comes now is a beginning, however soon
    last = -Infinity;
    if (!fast) return;
    if (code.length >= LEAST && !begun?.here) {
      stop(event);
      if (begun) {
        begun.field.value = begun.value;
        begun.field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      search(code);
    } else if (!begun) {
      // a sign or two and Enter at once: nobody's fingers, and not enough to look for
      stop(event);
    }
  };

  addEventListener('keydown', (event) => {
    if (given.has(event)) return;
    if (event.isComposing || event.keyCode === 229) { event.stopImmediatePropagation(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey) { burst = ''; run = ''; drop(); return; }
    if (event.key === 'Enter' || event.key === 'Tab') { drop(); ended(event); return; }
    if (event.key.length !== 1) { if (event.key !== 'Shift') run = ''; return; }
    const field = text(event.target);
    if (event.repeat) { if (!field && event.key !== ' ') stop(event); return; }
    const since = event.timeStamp - last;
    const near = since < NEAR;
    last = event.timeStamp;
    if (field || event.key === ' ') run = ''; else run = since < SLOW ? run + event.key : event.key;
    if (near) burst += event.key;
    else {
      burst = event.key;
      begun = field ? { field: event.target, value: event.target.value, here: event.target.matches('[data-scan=here], [data-search]') } : null;
    }
    if (field || event.key === ' ' && !near) return;
    const on = top.dataset.keys !== 'off';
    if (on || near) stop(event); else event.stopImmediatePropagation();
    drop();
    if (on && !near) held = { event, target: event.target, timer: setTimeout(give, NEAR) };
  }, true);
})();
