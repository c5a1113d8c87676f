import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aKnowledgeFolder } from './a-knowledge-folder.ts';
import { parseKnowledge } from './parse-knowledge.ts';

const lines = [...aKnowledgeFolder()].flatMap(([file, text]) => text.split('\n').map((_, i) => ({ file, i })));

it('refuses or accepts, but never throws, when any line of any file becomes something else', () => {
  const instead = fc.oneof(
    fc.constantFrom('', '  - []', 'id: ~', '- 1', 'findings: {a: b}', '? x', '&a *a', '  p: .nan'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...lines), instead, ({ file, i }, line) => {
      const text = aKnowledgeFolder().get(file) ?? '';
      const result = parseKnowledge(aKnowledgeFolder({ [file]: text.split('\n').with(i, line).join('\n') }));
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
    { numRuns: 80 },
  );
});

it('refuses every file whose content is not a map', () => {
  const files = [...aKnowledgeFolder().keys()];
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.constantFrom('', '[]', '1', 'text', 'null'), (file, text) => {
      const result = parseKnowledge(aKnowledgeFolder({ [file]: text }));
      expect(result.ok ? [] : result.problems.map((problem) => problem.file)).toContain(file);
    }),
    { numRuns: 40 },
  );
});
