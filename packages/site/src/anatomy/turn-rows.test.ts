import { describe, expect, it } from 'vitest';
import { wordsOf } from '../text/words-of.ts';
import { turnSaid } from './turn-rows.ts';

describe('a turn in words', () => {
  it('says how far the junction turns and what has stopped', () => {
    expect(turnSaid(20, 'even', wordsOf.en.anatomy)).toBe(
      'Even. Trunk turned 20 degrees to the left. T12–L1 turns 2°. Stopped: T12–L1, the junction; L1–L2; L2 to the pelvis, four joints.',
    );
    expect(turnSaid(-10, 'loose', wordsOf.en.anatomy)).toBe(
      'Loose junction. Trunk turned 10 degrees to the right. T12–L1 turns 2°. No joint has stopped yet.',
    );
  });

  it('says it in Spanish, with a decimal comma', () => {
    expect(turnSaid(-30, 'stiff', wordsOf.es.anatomy)).toBe(
      'Zona rígida. Tronco girado 30 grados a la derecha. T12–L1 gira 0,5°. Detenidas: De L2 a la pelvis (cuatro niveles).',
    );
  });

  it('says that nothing has stopped when the trunk looks straight ahead', () => {
    expect(turnSaid(0, 'stiff', wordsOf.en.anatomy)).toBe(
      'Stiff junction. Trunk straight ahead. T12–L1 turns 0°. No joint has stopped yet.',
    );
  });
});
