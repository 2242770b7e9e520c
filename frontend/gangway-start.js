// The time before Vaadin's client starts, which is in the template "application". A page that comes with a ticket, or before
// a sign-in, tells of that at once, and is given what to show meanwhile: the uppermost rows of the list, or where it goes for
// the sign-in. That, or what came with the page, stays until the real list, or whatever stands in its place, is drawn.
{
  /** Milliseconds, for a page that has nothing else to do; the server answers sooner. */
  const LONGEST = 4_000;
  /** For one with a ticket: where Qlik is slow, the client starts meanwhile. */
  const LONGEST_WITH_TICKET = 500;

  function isDrawn() {
    const view = document.querySelector('main');
    const list = view?.querySelector('.app-list:not([hidden])');
    const rows = list?.querySelector('.app-grid:not([hidden])');
    return view && (!list || !rows || [...rows.querySelectorAll('.one-line, .compact-app')].some((row) => row.offsetHeight > 0));
  }

  function removeWhenDrawn() {
    const first = document.getElementById('first-sight');
    if (first && isDrawn()) {
      first.remove();
    } else if (first) {
      requestAnimationFrame(removeWhenDrawn);
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

  const pause = (millis) => new Promise((done) => setTimeout(done, millis));

  /** Lets the browser draw what is there before the client takes its processor. It draws no tab that nobody looks at. */
  const drawn = () => Promise.race([new Promise((done) => requestAnimationFrame(() => setTimeout(done))), pause(100)]);

  async function parsed() {
    if (document.readyState === 'loading') {
      await new Promise((done) => addEventListener('DOMContentLoaded', done));
    }
  }

  /** Pages that a browser loads just in case are no arrivals yet. */
  async function visited() {
    if (document.prerendering) {
      await new Promise((done) => document.addEventListener('prerenderingchange', done));
    }
  }

  /** Whether the page stays. */
  async function goOn(sight) {
    const leaves = gangwayArrival.leave(sight);
    await parsed();
    const first = document.getElementById('first-sight');
    if (sight && first && isAsUsual(sight.dataset.memory)) {
      first.replaceWith(sight);
    }
    return !leaves;
  }

  async function start() {
    await visited();
    const { arrival } = document.documentElement.dataset;
    const isArrival = arrival && window.top === window;
    // Without an answer the page goes on as it would anyway.
    const answer = isArrival ? gangwayArrival.tell().catch(() => null) : Promise.resolve(null);
    const sight = await Promise.race([answer, pause(arrival === 'ticket' ? LONGEST_WITH_TICKET : LONGEST)]);
    if (await goOn(sight)) {
      await drawn();
      removeWhenDrawn();
      document.head.append(document.getElementById('application').content);
      sight ?? answer.then(goOn);
    }
  }

  start();
}
