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
  if (how.trim().length < 4) return { how: '', positive: ended(positive) };
  return { how: sentence(how), positive: ended(positive) };
}

function sentence(text: string): string {
  const ending = ended(text);
  return ending.charAt(0).toUpperCase() + ending.slice(1);
}

function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
