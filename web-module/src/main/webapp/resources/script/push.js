// The line on which the server says what changed. It comes back by itself, and says so when it is down.
(() => {
  'use strict';
  const page = window.madoguchi;
  const FORM = 1;
  // by the server: the log-in is over, or its role opens this page no more
  const SENT_AWAY = 1008;

  // told(message): what the server says; back(): the line is open (again), anything may have changed
  const listen = (where, told, back) => {
    const address = (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + where.dataset.push;
    let socket = null;
    let wait = 500;
    let down = 0;
    let opened = false;
    let heard = 0;
    let life = 0;
    let loggingOut = false;
    addEventListener('submit', (event) => { if (event.target.getAttribute('action')?.endsWith('/logout')) loggingOut = true; });

    // whether the log-in lives; nobody may be there to say so
    const loggedIn = () =>
      fetch(where.dataset.alive, { method: 'POST', headers: { 'X-Madoguchi-Background': '1' } }).then((answer) => {
        if (answer.status === 401) location.assign(where.dataset.gone);
        return answer.ok;
      }, () => false);

    const lost = () => {
      if (!down) down = page.now();
      if (opened && where.dataset.down) {
        page.say('push', page.fill(where.dataset.down, page.clock(down)));
      }
      loggedIn();
      // not all desks at the same moment after a restart
      setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, 15000);
    };

    // the server has let this page in: from now on nothing is missed
    const ready = () => {
      wait = 500;
      page.say('push', '');
      down = 0;
      opened = true;
      document.documentElement.dataset.push = 'up';
      back();
    };

    const anew = () => { if (!page.leaving()) location.reload(); };

    const open = () => {
      socket = new WebSocket(address);
      socket.onopen = () => {
        heard = Date.now();
        life = setInterval(() => {
          if (Date.now() - heard > 45000) socket.close();
          else socket.send('?');
        }, 20000);
      };
      socket.onmessage = (event) => {
        heard = Date.now();
        const message = JSON.parse(event.data);
        // another release, or a page drawn for other rights: what it would draw is not right any more
        if (message.form !== FORM || message.anew) anew();
        else if (message.ready) ready();
        else if (message.again) back();
        else if (!message.alive) told(message);
      };
      socket.onclose = (event) => {
        document.documentElement.dataset.push = 'down';
        clearInterval(life);
        if (loggingOut || page.leaving()) return;
        if (event.code === SENT_AWAY) loggedIn().then((lives) => (lives ? anew() : lost()));
        else lost();
      };
    };
    open();
  };

  page.listen = listen;

  // every page of a log-in is told when it is over, or may no more what it may: a page with a line of its own
  // hears that there
  const top = document.querySelector('.top[data-push]:not([data-push=""])');
  if (top && !document.querySelector('main [data-push]')) listen(top, () => {}, () => {});
})();
