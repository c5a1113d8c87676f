/** An instruction in two parts: how it is done, and what counts as positive where the text says so. */
export interface Instruction {
  readonly how: string;
  readonly positive: string | undefined;
}

/** Splits "Press …; positive if tender." at its condition. Text without one stays whole. */
export function splitInstruction(text: string): Instruction {
  const match = text.match(/^(.*?)[;.,]?\s*\bpositive(?: if| for| when| at|:)?\s+(.+)$/is);
  if (match === null) return { how: text, positive: undefined };
  const [, how = '', positive = ''] = match;
  // "Yes is positive." reads better whole, and so does a text that begins with its condition.
  if (how.trim().length < 4) return { how: '', positive: sentence(positive) };
  return { how: sentence(how), positive: sentence(positive) };
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
