// Runs in the head, so that the page is never light for a moment where dark is wanted.
const EVENTS = ['ready', 'sign-in-needed', 'app-open', 'error', 'resize'].map((name) => `gangway-${name}`);
const byId = (id) => document.getElementById(id);

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then it lasts until the page is left.
  }
}

function kept(key, otherwise) {
  try {
    return localStorage.getItem(key) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function show(theme) {
  document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
}

show(kept('theme', 'auto'));

function log(event) {
  const line = document.createElement('li');
  const name = document.createElement('b');
  name.textContent = event.type;
  const detail = event.detail && Object.keys(event.detail).length > 0 ? JSON.stringify(event.detail) : '';
  line.append(name, ' ', detail);
  byId('log').prepend(line);
}

function pressed(button, whenPressed) {
  byId(button).addEventListener('click', ({ currentTarget }) => {
    const isPressed = currentTarget.getAttribute('aria-pressed') !== 'true';
    currentTarget.setAttribute('aria-pressed', isPressed);
    whenPressed(isPressed);
  });
}

document.addEventListener('DOMContentLoaded', () => {
  const lists = [...document.querySelectorAll('gangway-apps')];

  byId('theme').value = kept('theme', 'auto');
  byId('theme').addEventListener('change', ({ target }) => {
    keep('theme', target.value);
    show(target.value);
  });
  byId('language').value = kept('language', 'en');
  const speak = (language) => lists.forEach((list) => (list.lang = language));
  speak(byId('language').value);
  byId('language').addEventListener('change', ({ target }) => {
    keep('language', target.value);
    speak(target.value);
  });

  const today = byId('today');
  if (today) {
    today.textContent = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date());
  }

  const all = byId('all');
  if (all) {
    EVENTS.forEach((name) => all.addEventListener(name, log));
    byId('refresh').addEventListener('click', () => all.refresh());
    byId('focus').addEventListener('click', () => all.focusSearch());
    pressed('cards', (isPressed) => (all.view = isPressed ? 'cards' : 'table'));
    pressed('finance', (isPressed) => (all.stream = isPressed ? 'Finance' : ''));
    pressed('top', (isPressed) => (all.signIn = isPressed ? 'top' : 'popup'));
    all.addEventListener('gangway-app-open', (event) => {
      if (byId('intercept').checked) {
        event.preventDefault();
        byId('note').textContent = `The portal would show “${event.detail.name}” now.`;
      }
    });
  }
});
