// The router of Vaadin's client takes one new address at a time: of several in a row, as fast typing on a slow machine makes
// them, it takes some for steps of the user's own, and has the server go back to an earlier search. So each waits here until
// the one before is shown, and gives way to one that replaces it. Stands in the page, as it has to listen before the client.
{
  /** Milliseconds. The router tells of each address that is shown; whatever has become of one, the next has its turn. */
  const LONGEST = 10_000;
  const waiting = [];
  let current;
  let turn;

  function next() {
    clearTimeout(turn);
    current = waiting.shift();
    if (current) {
      turn = setTimeout(next, LONGEST);
      dispatchEvent(new CustomEvent('vaadin-navigate', { detail: current }));
    }
  }

  addEventListener(
    'vaadin-navigate',
    (event) => {
      if (event.detail === current) {
        return;
      }
      event.stopImmediatePropagation();
      const replaced = event.detail.replace && waiting.pop();
      waiting.push(replaced ? { ...event.detail, replace: replaced.replace } : event.detail);
      if (!current) {
        next();
      }
    },
    true,
  );

  addEventListener('vaadin-navigated', ({ detail }) => {
    if (current && detail?.search === new URL(current.url, document.baseURI).search) {
      next();
    }
  });
}
