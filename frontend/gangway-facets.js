// <gangway-facet-values>: values to choose from, as check boxes. The server sets, each as JSON, `names` as [key, name], in the
// same order `counts` as [count, label with {0} for the name, whether there is anything], and `chosen` as keys. What is
// ticked stays so until the server says otherwise; it reads `chosen` and hears `change`, which bubbles from the box.
function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

class FacetValues extends HTMLElement {
  #names = [];
  #counts = [];
  #chosen = new Set();
  #rows = new Map();

  connectedCallback() {
    // Set before this script was there.
    for (const property of ['names', 'counts', 'chosen'].filter((name) => Object.hasOwn(this, name))) {
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
  }

  set names(json) {
    this.#names = JSON.parse(json);
    this.#arrange();
    this.#show();
  }

  set counts(json) {
    this.#counts = JSON.parse(json);
    this.#show();
  }

  set chosen(json) {
    this.#chosen = new Set(JSON.parse(json));
    this.#show();
  }

  get chosen() {
    return JSON.stringify(this.#names.map(([key]) => key).filter((key) => this.#chosen.has(key)));
  }

  // A row that stays is not moved: it may have the focus.
  #arrange() {
    const rows = new Map(this.#names.map(([key]) => [key, this.#rows.get(key) ?? this.#row(key)]));
    this.#rows.forEach((row, key) => rows.has(key) || row.remove());
    this.#rows = rows;
    [...rows.values()].forEach((row, place) => {
      if (this.children[place] !== row) {
        this.insertBefore(row, this.children[place] ?? null);
      }
    });
  }

  #row(key) {
    const row = document.createElement('label');
    row.className = 'facet-value';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = key;
    box.addEventListener('change', () => this.#chosen[box.checked ? 'add' : 'delete'](key));
    const count = document.createElement('span');
    count.className = 'facet-count';
    count.setAttribute('aria-hidden', 'true');
    row.append(box, document.createElement('bdi'), count);
    return row;
  }

  #show() {
    this.#names.forEach(([key, text], place) => {
      const row = this.#rows.get(key);
      const [box, name, count] = row.children;
      const [apps, label, isOfUse] = this.#counts[place] ?? ['', '{0}', true];
      write(name, text);
      write(count, apps);
      box.checked = this.#chosen.has(key);
      box.setAttribute('aria-label', label.replace('{0}', () => text));
      row.classList.toggle('of-no-use', !isOfUse && !box.checked);
    });
  }
}

customElements.define('gangway-facet-values', FacetValues);
