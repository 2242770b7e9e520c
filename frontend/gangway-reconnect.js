// Where the browser goes offline while a request is on its way, Vaadin (25.2.5) may never send that again, and so says for ever
// that it reconnects. Then the page is opened anew, once the server answers; its address holds what it shows.
const PATIENCE = 15_000;
let waiting;

function wait() {
  waiting = setTimeout(openAnew, PATIENCE);
}

async function openAnew() {
  const answer = await fetch('./icons/gangway.svg', { method: 'HEAD', cache: 'no-store' }).catch(Response.error);
  if (window.Vaadin.connectionState.state !== 'reconnecting') {
    return;
  }
  if (answer.ok) {
    location.reload();
  } else {
    wait();
  }
}

function follow(state) {
  clearTimeout(waiting);
  if (state === 'reconnecting') {
    wait();
  }
}

customElements.whenDefined('vaadin-connection-indicator').then(() => {
  const { connectionState } = window.Vaadin;
  connectionState.addStateChangeListener((before, now) => follow(now));
  follow(connectionState.state);
});
