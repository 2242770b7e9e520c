// <gangway-apps>: the apps of Gangway within another page, in a frame. Its types: embed.d.ts.
(() => {
  // A module is no currentScript, but is in an error's stack.
  const own = /https?:[^\s()'"]+embed\.js/.exec(document.currentScript?.src + ' ' + new Error().stack)?.[0];
  if (!own || customElements.get('gangway-apps')) {
    own || console.warn('Gangway: embed.js must come from Gangway, not in a bundle.');
    return;
  }

  const GANGWAY = new URL(own).origin;
  const LOOKS = ['theme', 'accent', 'open', 'sign-in'];
  const ATTRIBUTES = ['query', 'stream', 'sort', 'columns', 'view', 'search', 'lang', 'height', ...LOOKS];
  const WORDS = {
    en: 'Open the apps in their own window',
    de: 'Die Apps in eigenem Fenster öffnen',
    fr: 'Ouvrir les applications dans une fenêtre',
    es: 'Abrir las aplicaciones en otra ventana',
    sv: 'Öppna apparna i ett eget fönster',
    ja: 'アプリを別ウィンドウで開く',
    ar: 'فتح التطبيقات في نافذة مستقلة',
  };

  // Of a sign-in here.
  const CODE = /[#&]gangway-sign-in=([\w-]+)/;
  let code = CODE.exec(location.hash)?.[1];
  code && history.replaceState(history.state, '', location.href.replace(CODE, ''));

  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  class GangwayApps extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #sheet = new CSSStyleSheet();
    #probe = make('i');
    #otherwise = make('div');
    #frame;
    #timer;
    #failures = 0;
    #natural = 384;
    #silent;
    // Said before the frame hears.
    #waiting = [];

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open', delegatesFocus: true });
      // No CSP forbids it.
      shadow.adoptedStyleSheets = [this.#sheet];
      shadow.append(this.#otherwise, this.#probe);
      // Dark is light now.
      this.#probe.addEventListener('transitionend', () => LOOKS.forEach(this.#set));
    }

    connectedCallback() {
      // Set before this script came.
      for (const [name, value] of Object.entries(this)) {
        delete this[name];
        this[name] = value;
      }
      addEventListener('message', this.#hear);
      this.#size();
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      clearTimeout(this.#timer);
      this.#frame = this.#frame.remove();
    }

    // moveBefore() leaves the frame as it is.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, now) {
      if (this.#frame && before !== now) {
        name === 'height' ? this.#size() : name === 'lang' ? this.#load() : this.#set(name);
      }
    }

    refresh() { this.#post('refresh'); }

    focusSearch() {
      this.#frame?.focus();
      this.#post('focus-search');
    }

    #load() {
      const address = new URL('embed', own);
      for (const name of ATTRIBUTES) {
        const value = this.#value(name);
        value && address.searchParams.set(name === 'query' ? 'q' : name, value);
      }
      this.#otherwise.replaceChildren(make('slot'), ' ', make('a', {
        href: new URL('.' + address.search, own),
        target: '_blank',
        textContent: WORDS[this.#value('lang').slice(0, 2)] ?? WORDS.en,
      }));
      address.searchParams.set('portal', location.origin);
      this.#frame?.remove();
      this.#waiting = [];
      this.#silent = 0;
      this.#otherwise.hidden = !this.#failures;
      this.#frame = make('iframe', {
        src: address,
        hidden: this.#failures > 0,
        title: this.ariaLabel || this.title || 'Gangway',
        allow: 'clipboard-write',
        referrerPolicy: 'origin',
        // A refused one loads too, silently.
        onload: () => ++this.#silent > 0 && this.#expect(3e3),
      });
      this.shadowRoot.append(this.#frame);
      this.#expect(30e3);
    }

    #expect(millis) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#giveUp, millis);
    }

    #giveUp = () => {
      this.#frame.hidden = true;
      this.#otherwise.hidden = false;
      if (!this.#failures++) {
        const message = `${GANGWAY} does not answer. Is ${location.origin} in gangway.embed.portals?`;
        console.warn(message);
        this.#tell('error', { reason: 'no-answer', message });
      }
      this.#timer = setTimeout(() => this.#load(), 15e3 * this.#failures);
    };

    #hear = ({ source, origin, data }) => {
      if (source !== this.#frame.contentWindow || origin !== GANGWAY || data?.gangway !== 1) return;
      const { gangway, type, ...detail } = data;
      const waiting = this.#waiting;
      switch (type) {
        case 'hello':
          this.#waiting = undefined;
          this.#silent--;
          clearTimeout(this.#timer);
          this.#failures = 0;
          this.#otherwise.hidden = true;
          this.#frame.hidden = false;
          this.#post('hello', { page: location.href });
          LOOKS.forEach(this.#set);
          waiting?.forEach((said) => this.#post(...said));
          code && this.#post('code', { code });
          break;
        case 'app-open':
          if (this.#tell(type, detail, true) && this.open !== 'event' && /^https?:/i.test(detail.link)) {
            open(detail.link, '_blank', 'noreferrer');
          }
          break;
        case 'resize':
          this.#natural = +detail.height;
          this.#size();
        case 'ready': case 'sign-in-needed': case 'error':
          if (type === 'ready' || detail.reason === 'not-handed-over') code = '';
          this.#tell(type, detail);
      }
    };

    #tell(name, detail, cancelable) {
      const how = { detail, cancelable, bubbles: true, composed: true };
      return this.dispatchEvent(new CustomEvent('gangway-' + name, how));
    }

    #set = (name) => this.#post('set', { name, value: this.#value(name) });

    #post(type, content) {
      this.#waiting ? this.#waiting.push([type, content])
        : this.#frame?.contentWindow.postMessage({ gangway: 1, type, ...content }, GANGWAY);
    }

    // Of an attribute, as the frame understands it; empty for none.
    #value(name) {
      const value = (this.getAttribute(name) ?? '').trim();
      const { style } = this.#probe;
      const shown = getComputedStyle(this.#probe);
      switch (name) {
        case 'lang':
          return this.closest('[lang]')?.lang ?? document.documentElement.lang;
        case 'theme':
          // The page's if it has one, else the system's.
          return /^(light|dark)$/.test(value) ? value
            : shown.colorScheme === 'normal' ? 'auto'
            : shown.outlineColor === 'rgb(0, 0, 0)' ? 'light' : 'dark';
        case 'accent':
          style.transition = 'none';
          style.color = '';
          style.color = value;
          const colour = style.color && shown.color;
          style.transition = '';
          return colour;
      }
      return value;
    }

    #size() {
      const wanted = this.height.replace(/^\d+$/, '$&px');
      const height = wanted !== 'auto' && CSS.supports('height', wanted) ? wanted
        : this.#natural + 'px;min-height:12rem;max-height:max(24rem,85vh)';
      this.#sheet.replaceSync(`
:host{display:block;box-sizing:border-box;width:100%;width:-moz-available;width:-webkit-fill-available;height:${height}}
:host([hidden]),[hidden]{display:none!important}
iframe{display:block;width:100%;height:100%;border:0}
i{position:absolute;visibility:hidden;outline-color:light-dark(#000,#fff);transition:color 1ms,outline-color 1ms}`);
    }
  }

  for (const name of ATTRIBUTES) {
    Object.defineProperty(GangwayApps.prototype, name.replace('-i', 'I'), {
      get() { return this.getAttribute(name) ?? ''; },
      set(value) {
        const text = value === true ? 'on' : value === false ? 'off' : `${value ?? ''}`;
        text ? this.setAttribute(name, text) : this.removeAttribute(name);
      },
    });
  }

  customElements.define('gangway-apps', GangwayApps);
})();
