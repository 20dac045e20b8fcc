// An act that needs a fresh proof of who does it was not done: the box asks, and presses the same button
// again. The page and what is typed in it stay as they are.
(() => {
  'use strict';
  const box = document.getElementById('proof');
  const { jQuery } = window;
  if (!box || !jQuery) return;
  const form = document.getElementById('proofForm');
  const secret = document.getElementById('proofSecret');
  const error = document.getElementById('proofError');
  const top = document.querySelector('.top');
  let pressed = null;

  const ask = (source) => {
    pressed = source;
    secret.value = '';
    error.textContent = '';
    if (!box.open) box.showModal();
    secret.focus();
  };
  jQuery(document).on('pfAjaxComplete', (event, request, settings) => {
    if (request?.getResponseHeader?.('X-Madoguchi-Proof') === 'due') setTimeout(() => ask(settings.source));
  });

  if (window.madoguchi) window.madoguchi.prove = ask;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams({ secret: secret.value });
    secret.value = '';
    let answer;
    try {
      answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
    } catch {
      error.textContent = box.dataset.busy;
      return;
    }
    if (answer.status === 204) {
      box.close();
      document.getElementById(pressed)?.click();
    } else if (answer.status === 422) {
      error.textContent = await answer.text();
      secret.focus();
    } else if (answer.status === 401 || answer.type === 'opaqueredirect') {
      location.assign(top.dataset.gone);
    } else {
      error.textContent = box.dataset.busy;
    }
  });
  document.getElementById('proofLeave').addEventListener('click', () => box.close());
})();
