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

/* A link or button with data-key is followed by its key alone, except where somebody types. */
document.addEventListener('keydown', (press) => {
  const typing = press.composedPath().some((node) => node.matches?.('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=menu]'));
  if (typing || press.ctrlKey || press.altKey || press.metaKey || press.defaultPrevented || press.key.length !== 1) {
    return;
  }
  const wanted = [...document.querySelectorAll('[data-key]')].find((node) => node.dataset.key === press.key.toLowerCase() && node.checkVisibility());
  if (wanted) {
    press.preventDefault();
    wanted.click();
  }
});
