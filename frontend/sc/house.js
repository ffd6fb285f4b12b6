/* The skip link moves the focus to the screen's content, past header and navigation. */
document.addEventListener('click', (click) => {
  const link = click.target.closest?.('a.sc-skip');
  if (link) {
    click.preventDefault();
    document.getElementById(link.hash.slice(1))?.focus();
  }
});

/* Vaadin's connection message is read out when it appears; it stands outside the landmarks, as a status may. */
customElements.whenDefined('vaadin-connection-indicator').then(() => {
  document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
});

/*
 * What carries data-key is followed by its key alone: a link or button is clicked, a field gets the focus. Not where somebody
 * types, nor behind a dialog, nor for who has switched such keys off (WCAG 2.1.4; the cookie is kept by base.ui.Preferences).
 * A link with data-key-elsewhere leads to the screen that has the key where this one has not.
 */
const TYPING = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=menu]';

document.addEventListener('keydown', (press) => {
  if (press.ctrlKey || press.altKey || press.metaKey || press.defaultPrevented || press.repeat || press.key.length !== 1
      || press.composedPath().some((node) => node.matches?.(TYPING)) || document.cookie.split('; ').includes('sc-keys=off')) {
    return;
  }
  const key = press.key.toLowerCase();
  const wanted = withKey(key);
  const elsewhere = wanted ?? (dialog() ? null : document.querySelector(`[data-key-elsewhere="${CSS.escape(key)}"]`));
  if (elsewhere) {
    press.preventDefault();
    follow(elsewhere);
  }
  if (elsewhere && !wanted) {
    once(() => withKey(key), follow);
  }
});

function dialog() {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
}

function withKey(key) {
  const within = dialog() ?? document;
  return [...within.querySelectorAll('[data-key]')].find((node) => node.dataset.key === key && !node.disabled && node.checkVisibility());
}

function follow(node) {
  node.matches('vaadin-text-field, vaadin-combo-box') ? node.focus() : node.click();
}

/** As soon as it is there; a screen that takes longer than five seconds to come keeps the focus where it is. */
function once(find, act) {
  const seen = new MutationObserver(() => {
    const node = find();
    if (node) {
      stop();
      requestAnimationFrame(() => act(node));
    }
  });
  const patience = setTimeout(() => seen.disconnect(), 5000);
  const stop = () => {
    clearTimeout(patience);
    seen.disconnect();
  };
  seen.observe(document.body, { childList: true, subtree: true });
}
