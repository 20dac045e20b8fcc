// Keeps the lists of the equipment pages fresh, without touching what somebody is typing or about to press.
(() => {
  'use strict';
  const live = document.getElementById('live');
  if (!live) return;
  const busy = () => live.contains(document.activeElement) || document.hidden;
  const refresh = async () => {
    if (busy()) return;
    try {
      const answer = await fetch(location.pathname, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const list = fresh.getElementById('live');
      const verdict = fresh.querySelector('h1.answer');
      if (!list || busy()) return;
      live.replaceChildren(...list.childNodes);
      if (verdict) document.querySelector('h1.answer').replaceChildren(...verdict.childNodes);
    } catch (away) {
      // the server is away for a moment: the next round asks again
    }
  };
  setInterval(refresh, Number(live.dataset.every) * 1000);
})();
