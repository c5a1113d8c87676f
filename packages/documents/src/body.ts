/** One block of a document's body. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'warning'; readonly items: readonly string[] }
  /** Side by side. */
  | { readonly kind: 'figure'; readonly figures: readonly ('drawing' | 'junction')[] }
  /** Stands with its figures, dose and steps; the lines after it up to the next blank one are its own. */
  | { readonly kind: 'exercise'; readonly exercise: string; readonly lines: readonly string[] };

/**
 * The blocks of a body. Lines that belong together stand together: items, warnings, figures, and the lines of an exercise. What is no
 * mark is a paragraph, so that nothing that somebody typed is lost.
 */
export function parseBody(body: string): readonly Block[] {
  const blocks: Block[] = [];
  let exercise: { readonly exercise: string; readonly lines: string[] } | undefined;
  for (const line of body.split(/\r?\n/).map((text) => text.trim())) {
    if (line === '') {
      exercise = undefined;
      continue;
    }
    const mark = readMark(line);
    if (mark.kind === 'exercise') {
      exercise = { exercise: mark.exercise, lines: [] };
      blocks.push({ kind: 'exercise', ...exercise });
    } else if (exercise !== undefined && mark.kind === 'paragraph') exercise.lines.push(line);
    else {
      exercise = undefined;
      append(blocks, mark);
    }
  }
  return blocks;
}

type Mark =
  | Block
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'warning-item'; readonly text: string };

function readMark(line: string): Mark {
  const figure = /^\{(drawing|junction)\}$/.exec(line)?.[1];
  if (figure === 'drawing' || figure === 'junction') return { kind: 'figure', figures: [figure] };
  const exercise = /^\{exercise ([a-z0-9-]+)\}$/.exec(line)?.[1];
  if (exercise !== undefined) return { kind: 'exercise', exercise, lines: [] };
  if (line.startsWith('# ')) return { kind: 'heading', text: line.slice(2) };
  if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) };
  if (line.startsWith('! ')) return { kind: 'warning-item', text: line.slice(2) };
  return { kind: 'paragraph', text: line };
}

function append(blocks: Block[], mark: Mark): void {
  const last = blocks.at(-1);
  if (mark.kind === 'figure' && last?.kind === 'figure') {
    blocks.splice(-1, 1, { kind: 'figure', figures: [...last.figures, ...mark.figures] });
  } else if (mark.kind === 'item') appendTo(blocks, 'list', mark.text);
  else if (mark.kind === 'warning-item') appendTo(blocks, 'warning', mark.text);
  else blocks.push(mark);
}

/** The item joins a block of its kind that stands right before it. */
function appendTo(blocks: Block[], kind: 'list' | 'warning', text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === kind) blocks.splice(-1, 1, { kind, items: [...last.items, text] });
  else blocks.push({ kind, items: [text] });
}

/** A body from sections: a heading with its lines; sections without lines are left out. */
export function sections(parts: readonly (readonly [heading: string, lines: readonly string[]])[]): string {
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [`# ${heading}`, ...lines].join('\n'))
    .join('\n\n');
}

export const items = (texts: readonly string[]): readonly string[] => texts.map((text) => `- ${text}`);
