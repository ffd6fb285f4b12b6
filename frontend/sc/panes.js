/* Where the detail of a master-detail layout is shown over the list it is a dialog, and a dialog has a name. */
window.scNamePanes = (layout, name) => {
  const detail = layout.shadowRoot.querySelector('#detail');
  const tell = () => (detail.getAttribute('role') === 'dialog'
    ? detail.setAttribute('aria-label', name)
    : detail.removeAttribute('aria-label'));
  new MutationObserver(tell).observe(detail, { attributes: true, attributeFilter: ['role'] });
  tell();
};
