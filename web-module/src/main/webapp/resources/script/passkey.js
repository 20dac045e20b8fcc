// A passkey: the browser's own dialogs, between two questions to the server.
(() => {
  'use strict';
  const part = document.querySelector('[data-passkey]');
  if (!part) return;
  const error = document.getElementById('passkeyError');
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const ids = (known) => known.map((id) => ({ type: 'public-key', id: bytes(id) }));

  const ask = (values) => fetch(part.dataset.passkey, { method: 'POST', body: new URLSearchParams(values) });
  const told = async (answer) => {
    error.textContent = answer.status === 422 ? await answer.text() : part.dataset.failed;
  };

  const made = (asked) => navigator.credentials.create({
    publicKey: {
      challenge: bytes(asked.challenge),
      rp: { id: asked.rp, name: part.dataset.program },
      user: { id: bytes(asked.user), name: asked.account, displayName: asked.account },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
      excludeCredentials: ids(asked.known),
      authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
      attestation: 'none',
    },
  });
  const proved = (asked) => navigator.credentials.get({
    publicKey: { challenge: bytes(asked.challenge), rpId: asked.rp, allowCredentials: ids(asked.known), userVerification: 'required' },
  });

  const setUp = async () => {
    const begun = await ask({ step: 'begin-new' });
    if (begun.status === 428) { window.madoguchi.prove('passkeyNow'); return; }
    if (!begun.ok) { await told(begun); return; }
    const { response } = await made(await begun.json());
    const answer = await ask({
      step: 'new', name: document.getElementById('passkeyName').value,
      client: text(response.clientDataJSON), data: text(response.attestationObject),
    });
    if (answer.ok) location.assign(location.pathname); else await told(answer);
  };
  const give = async () => {
    const begun = await ask({ step: 'begin-proof' });
    if (!begun.ok) { await told(begun); return; }
    const credential = await proved(await begun.json());
    const { response } = credential;
    const answer = await ask({
      step: 'proof', back: part.dataset.back || '', id: text(credential.rawId), client: text(response.clientDataJSON),
      data: text(response.authenticatorData), signature: text(response.signature),
    });
    if (answer.ok) location.assign((await answer.json()).to); else await told(answer);
  };

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('#passkeyNow, #usePasskey');
    if (!button) return;
    error.textContent = '';
    // the person's no to the browser's dialog, or a device that is not there, comes as an exception
    (button.id === 'usePasskey' ? give() : setUp()).catch(() => { error.textContent = part.dataset.failed; });
  });
})();
