import { describe, expect, it } from 'vitest';
import { aCase, anAssessment } from './an-assessment.ts';
import { exerciseLadder } from './exercise-ladder.ts';
import { theKnowledge } from './the-knowledge.ts';

const kb = theKnowledge();
const ladder = (id: string, precautions: Readonly<Record<string, 'present' | 'absent'>> = {}) => {
  const facts = aCase({ age: 44, sex: 'female', pain: [], precautions });
  return exerciseLadder(kb, facts, anAssessment(kb, facts, { 'tlj-syndrome': 0.85 }), id);
};

describe('the ladder of an exercise', () => {
  it('has the easier ones below and the harder ones above, each reached from the one before', () => {
    const steps = ladder('ex-bird-dog');
    const ids = steps.map(({ id }) => id);
    expect(ids).toContain('ex-bird-dog');
    expect(ids.indexOf('ex-bird-dog')).toBeGreaterThan(0);
    expect(ids.indexOf('ex-bird-dog')).toBeLessThan(ids.length - 1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('skips what a precaution forbids', () => {
    const [blocked] = kb.treatment.exercises.flatMap(({ id, avoidIf }) => {
      const precaution = avoidIf.find((it) => kb.treatment.precautions.some((known) => known.id === it));
      return id === 'ex-dead-bug' && precaution !== undefined ? [precaution] : [];
    });
    expect(blocked).toBe('pregnancy-prone-or-late-supine');
    const below = kb.treatment.exercises.find(({ progressTo }) => progressTo === 'ex-dead-bug');
    const free = ladder(below?.id ?? '').map(({ id }) => id);
    const held = ladder(below?.id ?? '', { 'pregnancy-prone-or-late-supine': 'present' }).map(({ id }) => id);
    expect([free.includes('ex-dead-bug'), held.includes('ex-dead-bug')]).toEqual([true, false]);
  });

  it('is empty where there is no such exercise', () => {
    expect(ladder('ex-of-tomorrow')).toEqual([]);
  });
});
