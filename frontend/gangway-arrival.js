// A page that loads tells of itself here, and is given what to show meanwhile: the uppermost rows of the list, or where it goes
// for the sign-in, or nothing.
var gangwayArrival = (() => {
  const TAB = 'gangway.tab';

  /** The same after a reload: a tab that comes again is no further one. Empty where the browser keeps nothing. */
  function nameOfTab() {
    try {
      const name = sessionStorage.getItem(TAB) ?? Array.from(crypto.getRandomValues(new Uint32Array(4))).join('-');
      sessionStorage.setItem(TAB, name);
      return name;
    } catch {
      return '';
    }
  }

  async function tell({ headers, signal } = {}) {
    const page = { query: location.search.slice(1), language: document.documentElement.lang, tab: nameOfTab() };
    const answer = await fetch('./arrival', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(page),
      signal,
    });
    const html = document.createElement('template');
    html.innerHTML = answer.status === 200 ? await answer.text() : '';
    // What stands between the browser and Gangway may answer for it.
    return html.content.querySelector('#first-sight');
  }

  /** Goes to the sign-in page, if that is what it is about. The way back from there does not lead here, and so there once more. */
  function leave(sight) {
    if (sight?.dataset.signIn) {
      location.replace(sight.dataset.signIn);
    }
    return Boolean(sight?.dataset.signIn);
  }

  return { tell, leave };
})();
