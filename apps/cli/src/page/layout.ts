/** The page is made for the narrowest terminal that people use, and for print. */
export const PAGE_WIDTH = 80;

/** Lines of at most `width` characters, broken between words; a longer word (an address) gets broken where the line ends. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A number and its percent sign are one word. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(\d) %/g, `$1${GLUE}%`)
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(GLUE, ' '));
}

/** Not white space, and in no text of ours. */
const GLUE = '\u2060';

/** Wrapped lines, the first after `lead` and the others below its end. */
export function hang(lead: string, text: string, width = PAGE_WIDTH): readonly string[] {
  const indent = ' '.repeat(lead.length);
  return wrap(text, width - lead.length).map((line, index) => (index === 0 ? lead : indent) + line);
}

/** Exactly `width` characters: filled with blanks, or cut with an ellipsis. */
export function fit(text: string, width: number): string {
  return text.length <= width
    ? text.padEnd(width)
    : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`.padEnd(width);
}

/** `left` and `right` at the two edges of the page, at least two blanks apart. */
export function spread(left: string, right: string, width = PAGE_WIDTH): string {
  return `${fit(left, width - right.length - 2)}  ${right}`;
}

/** The words in a row as prose: `a, b and c`. */
export function inProse(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
