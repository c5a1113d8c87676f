import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from './body.ts';

describe('the body of a document', () => {
  it('is read into blocks: headings, items, warnings, figures, and an exercise with its lines', () => {
    const body =
      '# Plan\nOpen it.\n- one\n- two\n\n{exercise ex-bridge}\nBridge\n2 sets of 10\n\nAfter.\n! Call 911\n{drawing}\n{junction}';
    expect(parseBody(body)).toEqual([
      { kind: 'heading', text: 'Plan' },
      { kind: 'paragraph', text: 'Open it.' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'exercise', exercise: 'ex-bridge', lines: ['Bridge', '2 sets of 10'] },
      { kind: 'paragraph', text: 'After.' },
      { kind: 'warning', items: ['Call 911'] },
      { kind: 'figure', figures: ['drawing', 'junction'] },
    ]);
  });

  it('loses no line that somebody typed', () => {
    const line = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() !== '' && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const shown = JSON.stringify(parseBody(lines.join('\n')));
        for (const text of lines) {
          const said = text
            .trim()
            .replace(/^(# |- |! )/, '')
            .trim();
          expect(shown).toContain(JSON.stringify(said).slice(1, -1));
        }
      }),
    );
  });
});
