// Before the first paint: the theme chosen on this device, or none, and then the system's choice holds.
(() => {
  const chosen = localStorage.getItem('junction.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
