// Inquiry by number: twelve digits in a row are refused where they are typed; the server refuses them too.
(() => {
  'use strict';
  const form = document.getElementById('inquiry');

  form.addEventListener('input', (event) => {
    const box = event.target.closest('[data-field]');
    if (!box || !event.target.matches('input') || box.dataset.field === form.dataset.own) return;
    const bad = window.madoguchi.twelve(event.target.value);
    if (bad) event.target.value = '';
    else if (!event.target.value) return;
    document.getElementById(box.dataset.error).textContent = bad ? form.dataset.mynumber : '';
    box.classList.toggle('field-bad', bad);
  });
  // a desk asks through the same terminal all day: the choice stays with the browser
  const terminal = document.getElementById('terminal');
  if (terminal) {
    const kept = localStorage.getItem('number.terminal');
    if (form.dataset.terminal !== 'chosen' && [...terminal.options].some((one) => one.value === kept)) terminal.value = kept;
    terminal.addEventListener('change', () => localStorage.setItem('number.terminal', terminal.value));
  }
  // to the first field that has something to mend, else to the first that is empty
  const fields = [...form.querySelectorAll('[data-field] input:not([type=hidden])')];
  const bad = form.querySelector('.field-bad input, .field-bad select');
  (bad || fields.find((field) => !field.value) || fields[0]).focus();
  bad?.select?.();
})();
