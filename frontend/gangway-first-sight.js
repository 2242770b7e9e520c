// Shows the uppermost rows of the list until the real list, or whatever stands in its place, is drawn. They came with the
// page, or, for a browser that comes back from its sign-in, are fetched while the page starts.

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

/** The list is fetched, with the ticket, while Vaadin's client is still on its way. */
async function fetchRows() {
  const page = { query: location.search.slice(1), language: document.documentElement.lang };
  const answer = await fetch('./first-rows', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(page),
  });
  if (answer.status === 200) {
    const html = document.createElement('template');
    html.innerHTML = await answer.text();
    const first = html.content.firstElementChild;
    if (document.body && !isDrawn() && isAsUsual(first.dataset.memory)) {
      document.body.prepend(first);
      removeWhenDrawn(first);
    }
  }
}

function look() {
  const first = document.getElementById('first-sight');
  first && removeWhenDrawn(first);
}

const isList = location.origin + location.pathname === document.baseURI;
if (isList && [...new URLSearchParams(location.search).keys()].some((name) => name.toLowerCase() === 'qlikticket')) {
  // Without the rows the page is as it would be anyway.
  fetchRows().catch(() => {});
} else if (document.readyState === 'loading') {
  addEventListener('DOMContentLoaded', look);
} else {
  look();
}
