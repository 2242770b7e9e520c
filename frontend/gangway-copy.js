// A button with `data-copy` copies that text, and says what came of it: `data-copied` or `data-refused`. Pages that come from
// neither https nor localhost have no clipboard to write to; there a selection is copied, as Ctrl+C would.
function copySelection(button, text) {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.cssText = 'position: fixed; opacity: 0; inset: 0 auto auto 0';
  // Beside the button, since an open dialog keeps the focus to itself.
  button.after(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  button.focus();
  return done;
}

async function copy(button) {
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(button, text);
  }
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (button) {
    const done = await copy(button);
    button.textContent = done ? button.dataset.copied : button.dataset.refused;
  }
});
