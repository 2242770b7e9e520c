// <gangway-ago at="MILLIS" never="TEXT" as="… {0} … {1}">: how long ago something was ({0}) or when ({1}), in the page's
// language and the reader's time zone, exact on hover, and kept current while the page is open.
const STEPS = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 4.345],
  ['month', 12],
  ['year', Infinity],
];
const EXACT = {
  year: 'numeric', month: 'short', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit', timeZoneName: 'short',
};
const MINUTE = 60_000;
const SECONDS = 5_000;
const shown = new Set();
let language = '';
let relative;
let exact;

function useLanguageOfPage() {
  const wanted = document.documentElement.lang || 'en';
  if (wanted !== language) {
    language = wanted;
    relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    exact = new Intl.DateTimeFormat(language, EXACT);
  }
}

function ago(millis) {
  let amount = (millis - Date.now()) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) {
      return relative.format(Math.trunc(amount), unit);
    }
    amount /= size;
  }
}

class Ago extends HTMLElement {
  static observedAttributes = ['at', 'never', 'as'];

  connectedCallback() {
    shown.add(this);
    this.show();
  }

  disconnectedCallback() {
    shown.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.show();
    }
  }

  show() {
    const at = this.getAttribute('at');
    const millis = at ? Number(at) : NaN;
    if (Number.isNaN(millis)) {
      this.textContent = this.getAttribute('never') || '';
      this.removeAttribute('title');
      return;
    }
    useLanguageOfPage();
    this.title = exact.format(millis);
    this.textContent = (this.getAttribute('as') || '{0}').replace('{0}', () => ago(millis)).replace('{1}', () => this.title);
  }
}

customElements.define('gangway-ago', Ago);
setInterval(() => shown.forEach((element) => element.show()), MINUTE);
// What is counted in seconds would soon be wrong.
setInterval(() => shown.forEach((element) => Date.now() - Number(element.getAttribute('at')) < 2 * MINUTE && element.show()), SECONDS);
