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
