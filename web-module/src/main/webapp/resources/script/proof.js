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
  const passkey = document.getElementById('proofPasskey');
  const top = document.querySelector('.top');
  let pressed = null;

  // the box comes at once; the other way appears in it for who has a passkey
  const offer = async () => {
    passkey.hidden = !(await window.madoguchi?.passkey?.held(passkey.dataset.address));
  };

  const ask = (source) => {
    pressed = source;
    secret.value = '';
    error.textContent = '';
    if (!box.open) box.showModal();
    secret.focus();
    offer().catch(() => { passkey.hidden = true; });
  };
  jQuery(document).on('pfAjaxComplete', (event, request, settings) => {
    if (request?.getResponseHeader?.('X-Madoguchi-Proof') === 'due') setTimeout(() => ask(settings.source));
  });

  if (window.madoguchi) window.madoguchi.prove = ask;

  const answered = async (answer) => {
    if (answer.ok) {
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
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams({ secret: secret.value });
    secret.value = '';
    try {
      await answered(await fetch(form.action, { method: 'POST', body, redirect: 'manual' }));
    } catch {
      error.textContent = box.dataset.busy;
    }
  });
  passkey.addEventListener('click', async () => {
    error.textContent = '';
    try {
      await answered(await window.madoguchi.passkey.give(passkey.dataset.address, ''));
    } catch {
      error.textContent = passkey.dataset.failed;
    }
  });
  document.getElementById('proofLeave').addEventListener('click', () => box.close());
})();
