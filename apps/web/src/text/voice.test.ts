import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const texts = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.startsWith('en') && name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

test('the interface never says that a disease was ruled out, that a result is normal or that nothing is wrong', () => {
  expect(texts).not.toMatch(/ruled? out|\bnormal\b|nothing (is )?wrong/i);
});

test('the interface does not plead, apologize or shout', () => {
  expect(texts).not.toMatch(/please note|unfortunately|sorry|oops/i);
  expect(texts).not.toMatch(/[a-z]!['`]/);
});
