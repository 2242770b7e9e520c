// Light or dark as this browser was told, before anything is shown; otherwise the system decides.
{
  const KEY = 'gangway.appearance';

  window.gangwayAppearance = (wanted) => {
    try {
      wanted ? localStorage.setItem(KEY, wanted) : localStorage.removeItem(KEY);
    } catch {
      // A browser that keeps nothing shows it until the page is left.
    }
    document.documentElement.style.colorScheme = wanted;
  };

  try {
    const kept = localStorage.getItem(KEY);
    if (kept === 'light' || kept === 'dark') {
      document.documentElement.style.colorScheme = kept;
    }
  } catch {
    // The system decides.
  }
}
