// Keys of the list: / searches, ? helps, Ctrl+K or Cmd+K opens the palette, and on a row of the table Enter opens the app,
// Space its details, f makes it a favourite. The server hears of them as `gangway-key` with {key, item}.
const ROW_KEYS = { Enter: 'open', ' ': 'details', f: 'favourite' };

function isTyping(target) {
  return target.isContentEditable || (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && target.type !== 'checkbox');
}

// At the start of the search it would be found nowhere, and who types it wants to be in the field, as they are.
function isInEmptySearch(target) {
  return target.value === '' && !!target.closest?.('#search');
}

function wantsResults(event) {
  return event.key === 'ArrowDown' && !!event.target.closest('#search')
    && !document.querySelector('gangway-suggestions:not([hidden])');
}

// The server asks for it, when the rows are those of what was typed last.
window.gangwayFocusResults = () => {
  const row = document.querySelector('#apps:not([hidden])')?.shadowRoot.querySelector('#items td:not([hidden])');
  (row ?? document.querySelector('#cards:not([hidden]) a'))?.focus();
};

function tell(list, key, item = '') {
  list.dispatchEvent(new CustomEvent('gangway-key', { detail: { key, item } }));
}

function rowKey(event) {
  const grid = event.target;
  // Inside a cell's own link or button the keys are theirs.
  if (grid.tagName !== 'VAADIN-GRID' || !(event.key in ROW_KEYS)) {
    return undefined;
  }
  const context = grid.getEventContext(event);
  return context.section === 'body' ? context.item?.key : undefined;
}

document.addEventListener(
  'keydown',
  (event) => {
    const list = document.querySelector('.app-list');
    if (!list || list.hidden || event.isComposing || event.altKey) {
      return;
    }
    const isCommand = event.ctrlKey || event.metaKey;
    const isInDialog = !!document.querySelector('vaadin-dialog[opened]');
    const item = isCommand || event.shiftKey ? undefined : rowKey(event);
    if (item) {
      tell(list, ROW_KEYS[event.key], item);
    } else if (isCommand && event.key.toLowerCase() === 'k' && !isInDialog) {
      tell(list, 'palette');
    } else if (!isCommand && !isInDialog && wantsResults(event)) {
      tell(list, 'results');
    } else if (!isCommand && event.key === '/' && isInEmptySearch(event.composedPath()[0])) {
      // Swallowed.
    } else if (!isCommand && !isInDialog && !isTyping(event.composedPath()[0]) && event.key === '/') {
      document.querySelector('#search')?.focus();
    } else if (!isCommand && !isInDialog && !isTyping(event.composedPath()[0]) && event.key === '?') {
      tell(list, 'help');
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

// Else the grid would press the button in the cell as well, such as the star.
document.addEventListener('keyup', (event) => event.key === ' ' && rowKey(event) && event.stopPropagation(), true);

// Opens an app that was chosen by key; a portal's frame leaves that to the portal.
window.gangwayOpen ??= (id, name, link) => window.open(link, '_blank', 'noopener');

// Buttons with a menu open it as menus do.
document.addEventListener('keydown', (event) => {
  const button = event.target.closest('.menu-button');
  if (event.key === 'ArrowDown' && button) {
    event.preventDefault();
    button.click();
  }
});

// The whole item of a menu is its download, for keys too.
document.addEventListener(
  'click',
  ({ target }) => {
    if (target.localName === 'vaadin-context-menu-item') {
      target.querySelector('a[download]')?.click();
    }
  },
  true,
);
