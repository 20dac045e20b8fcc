// Inquiry by number: twelve digits in a row are refused where they are typed; the server refuses them too.
(() => {
  'use strict';
  const form = document.getElementById('inquiry');
  const twelve = (text) => /(?:\d[\s\-‐−ー]?){12}/.test(text.normalize('NFKC'));
  const fields = [...form.querySelectorAll('[data-number]')];
  const problem = (field) => document.getElementById('problem-' + field.id);

  for (const field of fields) {
    field.addEventListener('input', () => {
      const box = field.closest('.field');
      if (twelve(field.value)) {
        field.value = '';
        problem(field).textContent = form.dataset.mynumber;
        box.classList.add('field-bad');
      } else if (field.value) {
        problem(field).textContent = '';
        box.classList.remove('field-bad');
      }
    });
  }
  // a desk asks through the same terminal all day: the choice stays with the browser
  const terminal = document.getElementById('terminal');
  if (terminal) {
    const kept = localStorage.getItem('number.terminal');
    if (terminal.dataset.chosen !== 'true' && [...terminal.options].some((one) => one.value === kept)) terminal.value = kept;
    terminal.addEventListener('change', () => localStorage.setItem('number.terminal', terminal.value));
  }
  // to the first field that has something to mend, else to the first that is empty
  const bad = fields.find((field) => field.closest('.field').classList.contains('field-bad'));
  const target = bad || document.querySelector('.field-bad select') || fields.find((field) => !field.value) || fields[0];
  target.focus();
  if (bad) bad.select();
})();
