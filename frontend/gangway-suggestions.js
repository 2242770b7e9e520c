// <gangway-suggestions for="ID of a text field" label="…">: how a typed text may go on, as a list below the field. The
// server calls `suggest` with a list of {label, hint, text, caret}. Arrow keys choose, Enter or Tab takes, Escape closes until
// somebody types on: what the server says to an earlier keystroke may still be on its way then.
let count = 0;

class Suggestions extends HTMLElement {
  #items = [];
  #active = -1;
  #input;
  #isWanted = true;

  connectedCallback() {
    this.id ||= `gangway-suggestions-${++count}`;
    this.setAttribute('role', 'listbox');
    this.setAttribute('aria-label', this.getAttribute('label'));
    this.hidden = true;
    customElements.whenDefined('vaadin-text-field').then(() => requestAnimationFrame(() => this.#attach()));
  }

  suggest(items) {
    // The server may tell the same once more while somebody chooses.
    const chosen = this.#items[this.#active]?.text;
    this.#items = this.#isWanted ? items : [];
    this.#active = this.#items.findIndex((item) => item.text === chosen);
    this.#show();
  }

  #attach() {
    const field = document.getElementById(this.getAttribute('for'));
    const input = field?.inputElement;
    if (!input || input === this.#input) {
      return;
    }
    this.#input = input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('keydown', (event) => this.#key(event), true);
    input.addEventListener('blur', () => this.suggest([]));
    input.addEventListener('input', () => this.#want(input.value !== ''));
  }

  #want(isWanted) {
    this.#isWanted = isWanted;
    if (!isWanted) {
      this.suggest([]);
    }
  }

  #key(event) {
    if (this.hidden || event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = this.#items.length + 1;
      this.#active = ((this.#active + 1 + step + places) % places) - 1;
      this.#mark();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.#active >= 0) {
      this.#take(this.#items[this.#active]);
    } else if (event.key === 'Escape') {
      this.#want(false);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(item) {
    this.#input.value = item.text;
    this.#input.setSelectionRange(item.caret, item.caret);
    this.suggest([]);
    this.#input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  #show() {
    this.replaceChildren(
      ...this.#items.map((item, place) => {
        const option = document.createElement('div');
        option.id = `${this.id}-${place}`;
        option.setAttribute('role', 'option');
        const label = document.createElement('bdi');
        label.textContent = item.label;
        const hint = document.createElement('span');
        hint.textContent = item.hint;
        option.append(label, hint);
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.#take(item);
        });
        return option;
      }),
    );
    this.hidden = this.#items.length === 0 || document.activeElement !== this.#input;
    this.#input?.setAttribute('aria-expanded', String(!this.hidden));
    this.#mark();
  }

  #mark() {
    [...this.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === this.#active)));
    const active = this.children[this.#active];
    if (active) {
      this.#input?.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.#input?.removeAttribute('aria-activedescendant');
    }
  }
}

customElements.define('gangway-suggestions', Suggestions);
