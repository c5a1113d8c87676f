const place = 'junction-booking-hold';

interface KeptHold {
  readonly secret: string;
  readonly start: string;
}

/** The held time is remembered for this tab, so that a reload does not meet the visitor's own hold as somebody else's. */
export const keepHold = (hold: KeptHold): void => sessionStorage.setItem(place, JSON.stringify(hold));

export function keptHold(): KeptHold | undefined {
  const text = sessionStorage.getItem(place);
  return text === null ? undefined : (JSON.parse(text) as KeptHold); // Written by `keepHold` alone.
}

export const forgetHold = (): void => sessionStorage.removeItem(place);
