import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileKnowledge } from './compile-knowledge.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'junction-compile-'));
  cpSync(join(project, 'knowledge'), join(root, 'knowledge'), { recursive: true });
  for (const source of ['kernel', 'knowledge', 'reasoning', 'check'])
    mkdirSync(join(root, 'packages', source, 'src'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

describe('compiling the knowledge', () => {
  it('writes both files once, and nothing when nothing changed', async () => {
    expect(await compileKnowledge({ root })).toEqual({ ok: true, changed: true, problems: [] });
    const knowledge = JSON.parse(readFileSync(join(root, 'build/knowledge.json'), 'utf8'));
    const model = JSON.parse(readFileSync(join(root, 'build/model.json'), 'utf8'));
    expect(knowledge.conditions).toHaveLength(43);
    expect(model.knowledge).toEqual({ version: knowledge.version, hash: knowledge.hash });
    expect(await compileKnowledge({ root })).toEqual({ ok: true, changed: false, problems: [] });
  });

  it('keeps what was compiled when a mistake comes in, and says where it is', async () => {
    const path = join(root, 'knowledge/conditions/coccydynia.yaml');
    const before = readFileSync(join(root, 'build/knowledge.json'), 'utf8');
    writeFileSync(path, readFileSync(path, 'utf8').replace('urgency: routine', 'urgency: rutine'));
    expect(await compileKnowledge({ root })).toEqual({
      ok: false,
      changed: false,
      problems: [
        {
          file: 'conditions/coccydynia.yaml',
          path: 'urgency',
          message: '"rutine" is not allowed here; did you mean routine?',
        },
      ],
    });
    expect(readFileSync(join(root, 'build/knowledge.json'), 'utf8')).toBe(before);
  });
});
