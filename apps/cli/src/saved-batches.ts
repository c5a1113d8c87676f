import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { SimulationTally } from '@junction/reasoning';

/** Seeds from `from` up to, not including, `to`. */
export interface Batch {
  readonly from: number;
  readonly to: number;
}

export interface BatchResult extends Batch {
  readonly tally: SimulationTally;
}

/** Finished batches of one plan, kept in a file with one line each. Files of several machines may be joined by `cat`. */
export interface SavedBatches {
  readonly done: readonly BatchResult[];
  readonly add: (result: BatchResult) => void;
}

/** The batches in `file` that are of this plan; others stay in the file and are passed over. A file that is not there is begun by the first batch. */
export function openSavedBatches(file: string, plan: string): Result<SavedBatches, Problem> {
  const problem = (message: string) => refused([{ path: '--save', message }]);
  if (!existsSync(dirname(file))) return problem(`${dirname(file)}: no such folder`);
  if (existsSync(file) && statSync(file).isDirectory()) return problem(`${file}: is a folder, not a file of batches`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = text.split('\n');
  // What a crash cut short has no end of line: that batch was not finished.
  const cut = lines.pop() ?? '';
  const done: BatchResult[] = [];
  for (const [i, line] of lines.entries()) {
    const saved = readLine(line);
    if (saved === null && line !== '' && !isCutShort(line))
      return problem(`${file}: line ${i + 1} is not a batch; is it a file that simulate saved?`);
    if (saved?.of === plan) done.push(saved);
  }
  let between = cut === '' ? '' : '\n';
  return ok({
    done,
    add: (result) => {
      appendFileSync(file, `${between}${JSON.stringify({ of: plan, ...result })}\n`);
      between = '';
    },
  });
}

/** The beginning of a line of ours: a later run went on below it. */
const isCutShort = (line: string): boolean => '{"of":"'.startsWith(line.slice(0, 7));

function readLine(line: string): (BatchResult & { readonly of: string }) | null {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
