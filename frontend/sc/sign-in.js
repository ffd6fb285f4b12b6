/* A demo chip fills the sign-in form and sends it; without this module the form still works by hand. */
document.addEventListener('click', (click) => {
  const chip = click.target.closest?.('[data-demo-account]');
  const form = document.querySelector('vaadin-login-form');
  if (!chip || !form) {
    return;
  }
  form.querySelector('#vaadinLoginUsername').value = chip.dataset.demoAccount;
  form.querySelector('#vaadinLoginPassword').value = chip.dataset.demoPassword;
  form.submit();
});
