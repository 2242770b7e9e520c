// Takes the rows that came with the page away once the real list, or whatever stands in its place, is drawn.
const first = document.getElementById('first-sight');

function isDrawn() {
  const view = document.querySelector('.apps-view');
  const list = view?.querySelector('.app-list:not([hidden])');
  const rows = list?.querySelector('.app-grid:not([hidden])');
  return view && (!list || !rows || [...rows.querySelectorAll('.one-line, .compact-app')].some((row) => row.offsetHeight > 0));
}

function look() {
  if (isDrawn()) {
    first.remove();
  } else {
    requestAnimationFrame(look);
  }
}

if (first) {
  look();
}
