// Puts fresh copies of the page's parts in place, once a second while somebody looks. Without this, one reloads.
const parts = () => document.querySelectorAll('[data-live]');

// What is being typed stays, and so does what was wrong with what was sent.
function isKept(part) {
  const field = document.activeElement;
  return 'kept' in part.dataset || (part.contains(field) && field.matches('input'));
}

function replace(html, force) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const focused = document.activeElement && document.activeElement.id;
  for (const part of parts()) {
    const copy = fresh.getElementById(part.id);
    if (!copy || copy.innerHTML === part.dataset.shown || (!force && isKept(part))) continue;
    const scroll = [...part.querySelectorAll('.scroll')].map(box => box.scrollTop);
    part.dataset.shown = copy.innerHTML;
    part.replaceChildren(...copy.childNodes);
    part.querySelectorAll('.scroll').forEach((box, i) => { box.scrollTop = scroll[i]; });
  }
  if (focused && !document.activeElement?.id) document.getElementById(focused)?.focus({ preventScroll: true });
}

let busy = false;

async function refresh() {
  if (document.hidden || busy) return;
  busy = true;
  try {
    const answer = await fetch('/simulator', { headers: { Accept: 'text/html' } });
    if (answer.ok) replace(await answer.text(), false);
    document.body.classList.toggle('stale', !answer.ok);
  } catch {
    document.body.classList.add('stale');
  } finally {
    busy = false;
  }
}

document.addEventListener('submit', async event => {
  const form = event.target;
  if (form.method !== 'post') return;
  event.preventDefault();
  const answer = await fetch('/simulator', {
    method: 'POST',
    body: new URLSearchParams(new FormData(form, event.submitter)),
  });
  replace(await answer.text(), true);
  document.querySelector('[aria-invalid=true]')?.focus();
});

document.querySelector('.live').hidden = false;
document.querySelector('.refresh').hidden = true;
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, 1000);
