// Asks for the list anew every `data-refresh-every` seconds, but only of a tab that is visible and was used lately: one that
// is merely left open must not keep a session at Qlik.
const USED_LATELY = 10 * 60_000;
const LOOK = 5_000;
let lastUse = Date.now();
let lastRefresh = Date.now();

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
  addEventListener(kind, () => (lastUse = Date.now()), { passive: true, capture: true });
}

setInterval(() => {
  const list = document.querySelector('.app-list');
  const every = Number(list?.dataset.refreshEvery || 0) * 1000;
  const now = Date.now();
  const isUsed = document.visibilityState === 'visible' && now - lastUse < USED_LATELY;
  if (every > 0 && !list.hidden && isUsed && now - lastRefresh >= every) {
    lastRefresh = now;
    list.dispatchEvent(new CustomEvent('gangway-key', { detail: { key: 'refresh', item: '' } }));
  }
}, LOOK);
