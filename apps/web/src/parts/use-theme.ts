import { useCallback, useState } from 'react';

export type Theme = 'light' | 'dark' | 'system';
const KEY = 'junction.theme';

/** The theme chosen on this device; `system` follows it. `theme.js` applies the choice before the first paint. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(readTheme);
  const choose = useCallback((chosen: Theme) => {
    if (chosen === 'system') {
      localStorage.removeItem(KEY);
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem(KEY, chosen);
      document.documentElement.dataset.theme = chosen;
    }
    setTheme(chosen);
  }, []);
  return [theme, choose];
}

function readTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
