import { PAGE_WIDTH, wrap } from '../page/layout.ts';
import type { Paint } from '../page/paint.ts';

/** Wrapped text as one string: the first line after `indent` blanks, the others after `rest`. */
export function block(text: string, indent = 0, rest = indent): string {
  return wrap(text, PAGE_WIDTH - rest)
    .map((line, i) => ' '.repeat(i === 0 ? indent : rest) + line)
    .join('\n');
}

/** The title of a page with an id at its right edge, and a rule below. */
export function title(paint: Paint, text: string, id: string): string {
  const gap = PAGE_WIDTH - text.length - id.length;
  const line = gap >= 2 ? text + ' '.repeat(gap) + id : `${block(text)}\n${id.padStart(PAGE_WIDTH)}`;
  return `${paint('strong', line)}\n${paint('quiet', '─'.repeat(PAGE_WIDTH))}`;
}

/** A heading with an empty line above and a rule to the edge of the page. */
export const heading = (paint: Paint, text: string): string =>
  `\n${paint('strong', text)} ${paint('quiet', '─'.repeat(Math.max(0, PAGE_WIDTH - text.length - 1)))}`;

/** `label` in a column and the text beside it. A text that is missing or empty gives no line. */
export function labelled(paint: Paint, label: string, text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return [];
  return [paint('quiet', label.padEnd(LABEL)) + block(text, LABEL).slice(LABEL)];
}

const LABEL = 16;

/** A bar in eighths of a character, `width` characters at 1. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (' ▏▎▍▌▋▊▉'[eighths % 8]?.trim() ?? '');
}
