import { useCallback, useState } from 'react';

/** A choice kept on this device, on unless it was switched off here. */
export function useFlag(key: string): readonly [boolean, (on: boolean) => void] {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(key) !== 'off');
  const choose = useCallback(
    (on: boolean) => {
      if (on) localStorage.removeItem(key);
      else localStorage.setItem(key, 'off');
      setIsOn(on);
    },
    [key],
  );
  return [isOn, choose];
}
