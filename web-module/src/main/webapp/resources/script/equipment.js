// Keeps the lists of the equipment pages fresh, without touching what somebody reads out, types or is about to press.
(() => {
  'use strict';
  const live = document.getElementById('live');
  const asked = () => [...document.querySelectorAll('.ask')].some((one) => one.getClientRects().length > 0);
  const busy = () => document.hidden || document.getElementById('live').contains(document.activeElement) || asked();
  const held = () => {
    const poll = window.PrimeFaces?.widgets.fresh;
    if (!poll || busy() !== poll.isActive()) return;
    if (busy()) poll.stop(); else poll.start();
  };
  if (live) setInterval(held, 500);
})();
