// Before anything is drawn, so that a dark page never flashes white. A file of its own: the content security policy allows no script inside the page.
(() => {
  let scheme = 'auto';
  try {
    scheme = localStorage.getItem('guildhall-color-scheme') ?? 'auto';
  } catch {
    // Storage may be forbidden; the system's choice is taken then.
  }
  if (scheme !== 'light' && scheme !== 'dark') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
