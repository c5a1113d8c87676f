import { expect, it } from 'vitest';
import { newLog } from './place.ts';
import { readYaml } from './read-yaml.ts';

it('refuses aliases, also those that would unfold without end', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n';
  const log = newLog();
  expect(readYaml(bomb, { file: 'regions.yaml', path: '', log })).toBeUndefined();
  expect(log.problems.map(({ file }) => file)).toEqual(['regions.yaml']);
  expect(log.problems[0]?.message).toMatch(/^uses YAML aliases, which are not allowed/);
});

it('reads a number that looks like a number and a version that does not', () => {
  const log = newLog();
  expect(readYaml('a: 0.05\nversion: 2026.11.1\n', { file: 'x.yaml', path: '', log })).toEqual({
    a: 0.05,
    version: '2026.11.1',
  });
});
