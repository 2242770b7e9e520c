// The page /embed, in a portal's frame: speaks with the page around it (embed.js there, or a listener of its own) and with the
// window that signs in. A plain script, so that it runs before anything is painted.
'use strict';

{
  const root = document.documentElement;
  const parameters = new URLSearchParams(location.search);
  const looks = { theme: '', accent: '', open: '', 'sign-in': '' };
  const portal = findPortal();
  const portalPage = { address: '' };
  const waiting = [];
  let view;
  let isHeard = false;
  let told = '';
  let isAway = false;

  root.classList.add('embedded');
  for (const name of Object.keys(looks)) {
    look(name, parameters.get(name) ?? '');
  }
  addEventListener('message', hear);
  addEventListener('click', followLink);
  addEventListener('auxclick', followLink);
  addEventListener('click', signInOnClick);
  addEventListener('gangway-height', ({ detail }) => say('resize', detail));
  addEventListener('gangway-no-cookies', ({ detail }) => say('error', { reason: 'cookies-blocked', ...detail }));
  new MutationObserver(notice).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-stage', 'data-trouble'],
  });

  /** Opens an app: the portal's element does it, if there is one. */
  window.gangwayOpen = (id, name, link) => {
    if (isHeard) {
      say('app-open', { id, name, link });
    } else {
      window.open(link, '_blank', 'noopener,noreferrer');
    }
  };

  say('hello');

  // ---- the page around

  /** Its origin; empty when there is none, or browser and page do not tell. */
  function findPortal() {
    if (window === window.parent) {
      return '';
    }
    const claims = [location.ancestorOrigins?.[0], document.referrer, parameters.get('portal')];
    return claims.map(originOf).find((origin) => origin) ?? '';
  }

  function originOf(address) {
    try {
      const { origin } = new URL(address);
      return origin === 'null' ? '' : origin;
    } catch {
      return '';
    }
  }

  function isListed() {
    return (root.dataset.portals ?? '').split(' ').some((listed) => {
      const [scheme, parent] = listed.split('*.');
      return parent ? portal.startsWith(scheme) && portal.endsWith('.' + parent) : portal !== '' && portal === listed;
    });
  }

  function say(type, content) {
    if (isListed()) {
      window.parent.postMessage({ gangway: 1, type, ...content }, portal);
    }
  }

  function hear({ data, origin, source }) {
    if (data?.gangway !== 1) {
      return;
    }
    if (source === window.parent && origin === portal && isListed()) {
      obey(data);
    } else if (data.type === 'hand-over' && origin === location.origin && source?.opener === window) {
      takeOver(data.code, source);
    }
  }

  function obey({ type, name, value, page, code }) {
    switch (type) {
      case 'hello':
        isHeard = true;
        portalPage.address = String(page ?? '');
        break;
      case 'set':
        set(String(name), String(value ?? ''));
        break;
      case 'refresh':
        tell('refresh');
        break;
      case 'focus-search':
        whenShown(() => document.querySelector('#search')?.focus());
        break;
      case 'code':
        tell('code', { code: String(code), portal });
    }
  }

  function set(name, value) {
    if (name in looks) {
      look(name, value);
    } else {
      tell('set', { name, value });
    }
  }

  // ---- looks

  function look(name, value) {
    looks[name] = value;
    if (name === 'theme') {
      root.style.colorScheme = value === 'light' || value === 'dark' ? value : '';
    }
    if (name === 'accent') {
      const colour = colourOf(value);
      root.classList.toggle('accented', colour !== '');
      root.style.setProperty('--portal-accent', colour);
    }
  }

  /** Only a colour that stands for itself, in the browser's own writing; empty for anything else. */
  function colourOf(value) {
    const { style } = document.createElement('i');
    style.color = value;
    return /^(#|rgb|hsl|hwb|lab|lch|oklab|oklch|color\(|[a-z]+$)/.test(style.color)
      && !/var\(|attr\(|env\(|^(inherit|initial|unset|revert|currentcolor|transparent)$/.test(style.color)
      ? style.color
      : '';
  }

  // ---- the view

  /** The server hears of it, once there is a view. */
  function tell(name, detail = {}) {
    whenShown(() => view.dispatchEvent(new CustomEvent('gangway-' + name, { detail })));
  }

  function whenShown(action) {
    if (view) {
      action();
    } else {
      waiting.push(action);
    }
  }

  function notice() {
    if (!view) {
      view = document.querySelector('#embed') ?? undefined;
      view && window.Vaadin.connectionState.addStateChangeListener(tellConnection);
    }
    if (view) {
      tellStage(view.dataset);
      waiting.splice(0).forEach((action) => action());
    }
  }

  function tellStage({ stage, trouble = '', troubleText = '' }) {
    const news = stage + ' ' + trouble;
    if (news === told) {
      return;
    }
    told = news;
    document.querySelector('#frame-sign-in-blocked')?.setAttribute('hidden', '');
    if (stage === 'listed') {
      say('ready');
    } else if (stage === 'sign-in-needed') {
      say('sign-in-needed');
    } else if (stage === 'troubled') {
      say('error', { reason: trouble, message: troubleText });
    }
  }

  /** Whether Gangway itself is there. What it shows stays meanwhile. */
  function tellConnection(before, now) {
    const isLost = now === 'reconnecting' || now === 'connection-lost';
    if (isLost && !isAway) {
      isAway = true;
      say('error', { reason: 'connection-lost', message: window.Vaadin.connectionIndicator?.reconnectingText ?? '' });
    } else if (now === 'connected' && isAway) {
      isAway = false;
      told = '';
      tellStage(view.dataset);
    }
  }

  /** Links to apps are the portal's to follow, except where the user asks for a tab. */
  function followLink(event) {
    const link = event.composedPath().find((node) => node.dataset?.appId);
    const asksForTab = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && isHeard && event.button < 2 && !event.defaultPrevented && (!asksForTab || looks.open === 'event')) {
      event.preventDefault();
      gangwayOpen(link.dataset.appId, link.title || link.textContent.trim(), link.href);
    }
  }

  // ---- sign-in

  function signInOnClick(event) {
    if (event.composedPath().some((node) => node.id === 'frame-sign-in')) {
      signIn();
    }
  }

  function signIn() {
    const address = new URL(view.dataset.signIn, document.baseURI);
    address.searchParams.set('portal', portal);
    if (looks['sign-in'] === 'top' && portalPage.address && window.top === window.parent) {
      address.searchParams.set('return', portalPage.address);
      window.top.location.href = address;
      return;
    }
    const [width, tall] = [520, 720];
    const left = Math.round(screenX + (outerWidth - width) / 2);
    const top = Math.round(screenY + (outerHeight - tall) / 2);
    if (!window.open(address, '_blank', `popup,width=${width},height=${tall},left=${left},top=${top}`)) {
      offerLink(address);
    }
  }

  /** A click on a link opens a window even where scripts may not. */
  function offerLink(address) {
    const words = document.querySelector('#frame-sign-in-blocked');
    const link = document.querySelector('#frame-sign-in-link');
    link.href = address;
    words.hidden = false;
    link.focus();
  }

  /** Without a code the window has signed this very session in. */
  function takeOver(code, popup) {
    tell('code', { code: typeof code === 'string' ? code : '', portal });
    popup.postMessage({ gangway: 1, type: 'handed-over' }, location.origin);
  }
}
