import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type AssessOptions, assess } from './assess.ts';
import { loadCompiled } from './load-compiled.ts';
import { paintAnsi, paintNothing } from './page/paint.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const compiled = await loadCompiled(root);
const names = readdirSync(`${root}/cases`)
  .filter((file) => /^[^.]+\.yaml$/.test(file) && file !== 'skips.yaml')
  .map((file) => file.replace('.yaml', ''));

function printed(name: string, options: Partial<AssessOptions> = {}): string {
  const text = readFileSync(`${root}/cases/${name}.yaml`, 'utf8');
  const result = assess(text, compiled, { format: 'page', paint: paintNothing, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const pages = new Map(names.map((name) => [name, printed(name)]));

const linesOf = (page: string): readonly string[] => page.split('\n');
const firstLine = (page: string, pattern: RegExp): number => linesOf(page).findIndex((line) => pattern.test(line));

describe('the page', () => {
  test('fits in 80 columns for every worked case', () => {
    const tooWide = [...pages].filter(([, page]) => linesOf(page).some((line) => line.length > 80));
    expect(tooWide.map(([name]) => name)).toEqual([]);
  });

  test('says the same with color as without', () => {
    const colored = printed('fracture-t12', { paint: paintAnsi });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: color codes begin with the escape character
    const stripped = colored.replace(/\u001b\[[0-9;]*m/g, '');
    const untrailed = (page: string) => linesOf(page).map((line) => line.trimEnd());
    expect(colored).not.toBe(stripped);
    expect(untrailed(stripped)).toEqual(untrailed(printed('fracture-t12')));
  });

  test('begins with the red flags in a box, by urgency, with what was found and what to do', () => {
    const page = printed('cauda-equina');
    const top = firstLine(page, /^╔═ Emergency ═+╗$/);
    expect(top).toBe(3);
    expect(linesOf(page)[top + 1]).toMatch(/^║ Possible cauda equina syndrome +║$/);
    expect(page).toContain('  found  New saddle numbness');
    expect(page).toContain('║ All manual treatment stops until this is settled.');
    expect(firstLine(page, /^╚═+╝$/)).toBeLessThan(firstLine(page, /^Where the pain may come from ─/));
  });

  test('without a red flag says what is still to ask, and never that there is nothing', () => {
    const page = printed('tlj-not-enough');
    expect(page).toMatch(/No warning sign found so far, but \d+ safety questions are not asked yet:/);
    expect(page).not.toContain('No warning signs found.');
    expect(page).not.toContain('╔');
  });

  test('puts a referral that waits for care to fail after the care, with its condition first', () => {
    const page = printed('tlj-low-back');
    expect(firstLine(page, /^Refer /)).toBe(-1);
    expect(page).toMatch(/^Later {5}If TLJ criteria met, at least 6 visits/m);
    expect(firstLine(page, /^Later /)).toBeGreaterThan(firstLine(page, /^Visits /));
  });

  test('asks each question of the plan once, and begins a measure with a capital', () => {
    const page = printed('tlj-low-back');
    expect(page.replace(/\s+/g, ' ').match(/did a small fall, cough or light lift start it/g)).toHaveLength(1);
    expect(page).toContain('Seated rotation: under 10');
  });

  test('has its parts in the order in which a clinician acts', () => {
    const page = printed('tlj-hypomobile');
    const parts = [
      /^Probably thoracolumbar junction syndrome\.$/,
      /^Where the pain may come from ─/,
      /^Why thoracolumbar junction syndrome ─/,
      /^Mechanism ─/,
      /^Ask or test next ─/,
      /^Plan, a proposal ─/,
      /^sha256:[0-9a-f]{64}$/,
    ].map((pattern) => firstLine(page, pattern));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  test('never writes words that promise too much', () => {
    const promising = [...pages].filter(([, page]) => /ruled? out|nothing wrong/i.test(page));
    expect(promising.map(([name]) => name)).toEqual([]);
  });
});

describe('the explanation', () => {
  test('opens a line of evidence down to the published figure, its grade, its origin and its citation', () => {
    const page = printed('sacroiliac', { explain: 'sij-dysfunction' });
    const prose = page.replace(/\s+/g, ' ');
    expect(prose).toContain('SIJ thigh thrust: present, right; found in');
    expect(prose).toContain('published sensitivity 88 %, specificity 69 %, LR+ 2.8, LR− 0.18, 48 people');
    expect(prose).toContain('grade moderate, read at its source');
    expect(prose).toContain('Laslett M, Aprill CN, McDonald B, Young SB (2005). Diagnosis of sacroiliac joint pain');
    expect(linesOf(page).filter((line) => line.length > 80)).toEqual([]);
  });

  test('keeps the red flags first', () => {
    expect(firstLine(printed('cauda-equina', { explain: 'tlj-syndrome' }), /^╔═ Emergency/)).toBe(3);
  });

  test('of an unknown condition is refused with the nearest one', () => {
    const result = assess('findings: { slr: absent }', compiled, {
      format: 'page',
      paint: paintNothing,
      explain: 'tlj-syndrom',
    });
    expect(result).toEqual({
      ok: false,
      problems: [{ path: '--explain', message: 'unknown condition; did you mean tlj-syndrome?' }],
    });
  });

  test('in JSON stands after the document', () => {
    const document = JSON.parse(printed('sacroiliac', { format: 'json', explain: 'sij-dysfunction' }));
    expect(Object.keys(document).at(-1)).toBe('explanation');
    expect(document.explanation.lines.length).toBeGreaterThan(0);
  });
});

describe('the JSON document', () => {
  test('begins with the keys of the contract in their order', () => {
    const document = JSON.parse(printed('tlj-low-back', { format: 'json' }));
    expect(Object.keys(document).slice(0, 8)).toEqual([
      'knowledge',
      'urgency',
      'alerts',
      'differential',
      'conclusion',
      'mechanism',
      'next',
      'plan',
    ]);
    expect(document.differential).toHaveLength(compiled.kb.conditions.length);
  });

  test('has evidence that sums to the shift from the prior', () => {
    const document = JSON.parse(printed('tlj-low-back', { format: 'json' }));
    const [leader] = document.differential;
    const sum = leader.evidence.reduce((total: number, line: { decibans: number }) => total + line.decibans, 0);
    const logOdds = (p: number) => 10 * Math.log10(p / (1 - p));
    expect(sum).toBeCloseTo(logOdds(leader.probability) - logOdds(leader.prior), 3);
  });
});
