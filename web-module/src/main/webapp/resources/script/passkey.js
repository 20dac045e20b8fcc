// A passkey: the browser's own dialogs, between two questions to the server. Pages with [data-passkey] have
// buttons for it; the box of the fresh proof uses madoguchi.passkey.
(() => {
  'use strict';
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const ids = (known) => known.map((id) => ({ type: 'public-key', id: bytes(id) }));
  const ask = (address, values) => fetch(address, { method: 'POST', body: new URLSearchParams(values) });

  const made = (asked, program) => navigator.credentials.create({
    publicKey: {
      challenge: bytes(asked.challenge),
      rp: { id: asked.rp, name: program },
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

  // the server's answer to a proof, or to the question before it when that was refused
  const give = async (address, back) => {
    const begun = await ask(address, { step: 'begin-proof' });
    if (!begun.ok) return begun;
    const credential = await proved(await begun.json());
    const { response } = credential;
    return ask(address, {
      step: 'proof', back, id: text(credential.rawId), client: text(response.clientDataJSON),
      data: text(response.authenticatorData), signature: text(response.signature),
    });
  };
  const held = async (address) => {
    const answer = await ask(address, { step: 'held' });
    return answer.ok && (await answer.json()).held;
  };
  if (window.madoguchi && window.PublicKeyCredential) window.madoguchi.passkey = { give, held };

  const part = document.querySelector('[data-passkey]');
  if (!part) return;
  const address = part.dataset.passkey;
  const error = document.getElementById('passkeyError');
  const told = async (answer) => {
    error.textContent = answer.status === 422 ? await answer.text() : part.dataset.failed;
  };
  const setUp = async () => {
    const begun = await ask(address, { step: 'begin-new' });
    if (begun.status === 428) { window.madoguchi.prove('passkeyNow'); return; }
    if (!begun.ok) { await told(begun); return; }
    const { response } = await made(await begun.json(), part.dataset.program);
    const answer = await ask(address, {
      step: 'new', name: document.getElementById('passkeyName').value,
      client: text(response.clientDataJSON), data: text(response.attestationObject),
    });
    if (answer.ok) location.assign(location.pathname); else await told(answer);
  };
  const use = async () => {
    const answer = await give(address, part.dataset.back || '');
    if (answer.ok) location.assign((await answer.json()).to); else await told(answer);
  };

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('#passkeyNow, #usePasskey');
    if (!button) return;
    error.textContent = '';
    // the person's no to the browser's dialog, or a device that is not there, comes as an exception
    (button.id === 'usePasskey' ? use() : setUp()).catch(() => { error.textContent = part.dataset.failed; });
  });
})();
