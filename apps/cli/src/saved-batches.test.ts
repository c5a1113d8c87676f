import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyTally } from '@junction/reasoning';
import { afterAll, expect, test } from 'vitest';
import { openSavedBatches } from './saved-batches.ts';

const folder = mkdtempSync(join(tmpdir(), 'junction-batches-'));
const line = (of: string, from: number): string => JSON.stringify({ of, from, to: from + 25, tally: emptyTally });

afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function seedsIn(file: string): readonly number[] {
  const saved = openSavedBatches(file, 'guided');
  return saved.ok ? saved.value.done.map(({ from }) => from) : [];
}

test('batches of the same plan are taken up, those of another are passed over', () => {
  expect(seedsIn(written('two.jsonl', `${line('guided', 1)}\n${line('random', 26)}\n${line('guided', 51)}\n`))).toEqual(
    [1, 51],
  );
});

test('a line cut short is no batch, and what is added after it is one', () => {
  const file = written('cut.jsonl', `${line('guided', 1)}\n${line('guided', 26).slice(0, 60)}`);
  const saved = openSavedBatches(file, 'guided');
  if (!saved.ok) throw new Error('It must open.');
  saved.value.add({ from: 26, to: 51, tally: emptyTally });
  saved.value.add({ from: 51, to: 76, tally: emptyTally });
  expect(seedsIn(file)).toEqual([1, 26, 51]);
});

test('a file that is something else is refused and left as it is', () => {
  const file = written('notes.txt', 'Buy milk\n');
  expect(openSavedBatches(file, 'guided')).toEqual({
    ok: false,
    problems: [{ path: '--save', message: `${file}: line 1 is not a batch; is it a file that simulate saved?` }],
  });
  expect(readFileSync(file, 'utf8')).toBe('Buy milk\n');
});
