import { fileURLToPath } from 'node:url';
import { type KnowledgeBase, parseKnowledge } from '@junction/knowledge';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../scripts/read-folder.ts';
import { checkKnowledge } from './knowledge-check.ts';
import { showKnowledge } from './knowledge-show.ts';
import { paintNothing } from './page/paint.ts';

const files = readFolder(fileURLToPath(new URL('../../../knowledge', import.meta.url)));

describe('junction knowledge check', () => {
  it('counts what the project knows', () => {
    const checked = checkKnowledge(files);
    const counts = checked.ok ? checked.value.split('\n').slice(1, 11) : checked.problems;
    expect(counts).toEqual([
      '     43 conditions',
      '    257 findings',
      '  1,505 likelihoods',
      '     37 clusters',
      expect.stringMatching(/^ {5}\d\d safety rules$/),
      '     24 mechanism findings',
      '     15 techniques',
      '     53 exercises',
      '     22 outcome measures',
      '    207 references',
    ]);
  });

  it('names the file and the place of every mistake', () => {
    const broken = new Map(files);
    broken.set('regions.yaml', 'regions: none\n');
    broken.set('courses.yaml', 'courses: []\nextra: 1\n');
    const checked = checkKnowledge(broken);
    const problems = checked.ok ? [] : checked.problems;
    expect(problems).toContainEqual({ path: 'regions.yaml: regions', message: 'must be a list, is "none"' });
    expect(problems).toContainEqual({ path: 'courses.yaml: extra', message: 'unknown key; known are courses' });
  });
});

describe('junction knowledge show', () => {
  const kb = theKnowledge();
  const page = (id: string): string => {
    const shown = showKnowledge(kb, id, paintNothing);
    return shown.ok ? shown.value : '';
  };

  it('shows a figure with its interval, where it comes from, its grade and its full citation', () => {
    const shown = page('sij-distraction');
    expect(shown).toContain('60 % (35–80)    LR+ 2.69  LR− 0.545 read · moderate');
    expect(shown).toContain('published: sensitivity 0.6, specificity 0.81, LR+ 3.2, LR− 0.49');
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'Laslett M, Aprill CN, McDonald B, Young SB. Diagnosis of sacroiliac joint pain',
    );
  });

  it('says when a second look could not confirm a figure', () => {
    expect(page('flexion-over-53')).toContain('recalled · low · unconfirmed');
  });

  it('shows a condition and the safety rule of the same name', () => {
    expect(page('cauda-equina')).toMatch(/^Cauda equina syndrome +cauda-equina$/m);
    expect(page('cauda-equina')).toMatch(/^Possible cauda equina syndrome +cauda-equina$/m);
  });

  it('keeps every page within 80 columns', () => {
    const ids = [
      kb.conditions,
      kb.findings,
      kb.safety.rules,
      kb.references,
      kb.treatment.exercises,
      kb.treatment.techniques,
    ];
    const wide = ids
      .flatMap((items) => items.flatMap(({ id }) => page(id).split('\n')))
      .filter((line) => line.length > 80);
    expect(wide).toEqual([]);
  });

  it('refuses an id that nothing has, with the one that was meant', () => {
    expect(showKnowledge(kb, 'tlj-sindrome', paintNothing)).toEqual({
      ok: false,
      problems: [{ path: 'tlj-sindrome', message: 'unknown id; did you mean tlj-syndrome?' }],
    });
  });
});

function theKnowledge(): KnowledgeBase {
  const parsed = parseKnowledge(files);
  if (!parsed.ok) throw new Error('the knowledge has mistakes; see the test that counts it');
  return parsed.value;
}
