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
  // to the first field that has something to mend, else to the first that is empty
  const bad = fields.find((field) => field.closest('.field').classList.contains('field-bad'));
  const target = bad || fields.find((field) => !field.value) || fields[0];
  target.focus();
  if (bad) bad.select();
})();
