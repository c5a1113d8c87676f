/** A condition's name without what stands in brackets: "Thoracolumbar junction syndrome (Maigne)" loses its author. */
export function shortName(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
}

/** A name as it stands inside a sentence: a common word loses its capital, an abbreviation or a level keeps it. */
export function nameInSentence(name: string): string {
  const short = shortName(name);
  const [first = ''] = short.split(/[\s-]/);
  return /^[A-Z][a-z]+$/.test(first) ? short.charAt(0).toLowerCase() + short.slice(1) : short;
}
