// The time before Vaadin's client starts, which is in the template "application". A page that comes with a ticket, or before
// a sign-in, tells of that at once, and is given what to show meanwhile: the uppermost rows of the list, or where it goes for
// the sign-in. That, or what came with the page, stays until the real list, or whatever stands in its place, is drawn.
{
  /** Milliseconds; the server lets nobody wait as long. */
  const LONGEST = 5_000;

  function isDrawn() {
    const view = document.querySelector('.apps-view');
    const list = view?.querySelector('.app-list:not([hidden])');
    const rows = list?.querySelector('.app-grid:not([hidden])');
    return view && (!list || !rows || [...rows.querySelectorAll('.one-line, .compact-app')].some((row) => row.offsetHeight > 0));
  }

  function removeWhenDrawn(first) {
    if (isDrawn()) {
      first.remove();
    } else {
      requestAnimationFrame(() => removeWhenDrawn(first));
    }
  }

  /** Only this browser knows whether it shows this reader the list in another order, or as cards. */
  function isAsUsual(key) {
    try {
      const { sort, favouritesFirst, look } = JSON.parse(localStorage.getItem(key)) ?? {};
      return !sort && !favouritesFirst && !look?.cards;
    } catch {
      return true;
    }
  }

  async function tellOfArrival() {
    const page = { query: location.search.slice(1), language: document.documentElement.lang };
    const answer = await fetch('./arrival', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(page),
      signal: AbortSignal.timeout(LONGEST),
    });
    const html = document.createElement('template');
    html.innerHTML = await answer.text();
    return html.content.firstElementChild;
  }

  async function parsed() {
    if (document.readyState === 'loading') {
      await new Promise((done) => addEventListener('DOMContentLoaded', done));
    }
  }

  async function start() {
    const isArrival = document.documentElement.hasAttribute('data-arrival') && window.top === window;
    // Without an answer the page goes on as it would anyway.
    const sight = isArrival ? await tellOfArrival().catch(() => null) : null;
    await parsed();
    if (sight && isAsUsual(sight.dataset.memory)) {
      document.getElementById('first-sight').replaceWith(sight);
    }
    if (sight?.dataset.signIn) {
      // The way back from there does not lead here, and so there once more.
      location.replace(sight.dataset.signIn);
    } else {
      removeWhenDrawn(document.getElementById('first-sight'));
      document.head.append(document.getElementById('application').content);
    }
  }

  start();
}
