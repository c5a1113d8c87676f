/** One heading of a handout with its lines. */
export interface HandoutPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The parts of a signed handout without its figures and exercises: those have a place of their own here. */
export function handoutParts(body: string): readonly HandoutPart[] {
  return body
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = part.split(/\r?\n/);
      return { heading: heading.trim(), lines: linesOf(rest) };
    })
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(lines: readonly string[]): readonly string[] {
  let isExercise = false;
  return lines.flatMap((line) => {
    const text = line.trim();
    if (text.startsWith('{exercise')) isExercise = true;
    if (text === '') isExercise = false;
    return text === '' || text.startsWith('{') || isExercise ? [] : [text];
  });
}
