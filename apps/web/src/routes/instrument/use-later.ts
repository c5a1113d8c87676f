import { startTransition, useEffect, useState } from 'react';

/** The value, when what was drawn with it stands on the screen and no key is waiting. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => startTransition(() => setLater(value)), [value]);
  return later;
}
