import { describe, expect, test } from 'vitest';
import { aCase, aMechanism, anAssessment } from './an-assessment.ts';
import { consideredCauses } from './considered-causes.ts';
import { precautionStates } from './precaution-states.ts';
import { proposePlan } from './propose-plan.ts';
import { theKnowledge } from './the-knowledge.ts';
import { treatmentGate } from './treatment-gate.ts';

const kb = theKnowledge();
const { techniques, exercises, precautions } = kb.treatment;
const leanings = ['hypomobile', 'hypermobile', 'mixed', 'undetermined'] as const;

function gateWith(precaution: string) {
  const facts = aCase({ precautions: { [precaution]: 'present' } });
  const assessment = anAssessment(kb, facts, { 'tlj-syndrome': 0.8 });
  return treatmentGate(kb, assessment, consideredCauses(kb, assessment), precautionStates(kb, facts, null));
}

describe('the content', () => {
  test('every condition has care, and every care an escalation', () => {
    const without = kb.conditions.filter(
      ({ id }) => !kb.treatment.care.some((care) => care.condition === id && care.escalate),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('nothing manual is planned for what needs a doctor the same day or at once', () => {
    const hands = kb.conditions
      .filter(({ urgency }) => urgency === 'emergency' || urgency === 'same-day')
      .filter(({ id }) => kb.treatment.care.some((care) => care.condition === id && care.techniques.length > 0));
    // The brace is no force: it waits for clearance like everything else.
    expect(hands.map(({ id }) => id)).toEqual(['vertebral-compression-fracture']);
  });

  test('every thrust is blocked by each absolute contraindication', () => {
    const absolute = [
      'fracture',
      'active-cancer',
      'infection',
      'cauda-or-progressive-deficit',
      'cord',
      'aneurysm',
      'osteoporosis',
      'inflammatory-spine',
      'systemic-pain',
      'thrust-declined',
    ];
    const gaps = techniques
      .filter(({ force }) => force === 'thrust')
      .flatMap(({ id, blockedBy }) => absolute.filter((p) => !blockedBy.includes(p)).map((p) => `${id} lacks ${p}`));
    expect(gaps).toEqual([]);
  });

  test('no precaution both blocks and tempers the same technique', () => {
    expect(techniques.filter(({ blockedBy, temperedBy }) => blockedBy.some((p) => temperedBy.includes(p)))).toEqual([]);
  });

  test('every precaution is used by a technique or an exercise', () => {
    const used = new Set([
      ...techniques.flatMap((t) => [...t.blockedBy, ...t.temperedBy]),
      ...exercises.flatMap((e) => e.avoidIf),
    ]);
    expect(precautions.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

test.each(precautions.map(({ id }) => id))(
  'with %s the gate refuses what it blocks, with a reason, and cautions what it tempers',
  (id) => {
    const gate = gateWith(id);
    for (const technique of techniques) {
      const label = precautions.find((p) => p.id === id)?.label ?? '';
      const speaks = (texts: readonly string[]) => texts.some((text) => text.startsWith(`${label}: `));
      expect([technique.id, speaks(gate.againstTechnique(technique))]).toEqual([
        technique.id,
        technique.blockedBy.includes(id),
      ]);
      expect([technique.id, speaks(gate.cautions(technique))]).toEqual([
        technique.id,
        technique.temperedBy.includes(id),
      ]);
    }
    for (const exercise of exercises) {
      expect([exercise.id, gate.againstExercise(exercise).length > 0]).toEqual([
        exercise.id,
        exercise.avoidIf.includes(id),
      ]);
    }
  },
);

test.each(kb.conditions.map(({ id }) => id))(
  'no plan for %s holds what a precaution forbids, whatever the mechanism',
  (condition) => {
    for (const { id: precaution } of precautions) {
      for (const leaning of leanings) {
        const facts = aCase({ precautions: { [precaution]: 'present' } });
        const made = proposePlan(
          kb,
          facts,
          anAssessment(kb, facts, { [condition]: 0.8 }, { mechanism: aMechanism(leaning) }),
        );
        const forbidden = new Set([
          ...techniques.filter(({ blockedBy }) => blockedBy.includes(precaution)).map(({ id }) => id),
          ...exercises.filter(({ avoidIf }) => avoidIf.includes(precaution)).map(({ id }) => id),
        ]);
        const held = [
          ...made.manual.map(({ id }) => id),
          ...made.exercises.flatMap(({ id, easier, harder }) => [id, easier, harder]),
        ];
        expect(held.filter((id) => id !== null && forbidden.has(id))).toEqual([]);
      }
    }
  },
);

test.each(exercises.filter(({ avoidIf }) => avoidIf.includes('hypermobile-tlj')).map(({ id }) => id))(
  '%s is refused while the junction is loose, alone or mixed, and allowed while it is stiff',
  (id) => {
    const exercise = exercises.find((e) => e.id === id);
    const refused = leanings.filter((leaning) => {
      const facts = aCase({});
      const mechanism = aMechanism(leaning);
      const assessment = anAssessment(kb, facts, { 'tlj-syndrome': 0.8 }, { mechanism });
      const gate = treatmentGate(
        kb,
        assessment,
        consideredCauses(kb, assessment),
        precautionStates(kb, facts, mechanism),
      );
      return exercise !== undefined && gate.againstExercise(exercise).length > 0;
    });
    expect(refused).toEqual(['hypermobile', 'mixed']);
  },
);

test.each(exercises.filter(({ avoidIf }) => avoidIf.includes('lumbar-stenosis')).map(({ id }) => id))(
  '%s is refused when stenosis may be a cause too',
  (id) => {
    const exercise = exercises.find((e) => e.id === id);
    const refusedAt = (probability: number) => {
      const facts = aCase({});
      const assessment = anAssessment(kb, facts, { 'tlj-syndrome': 0.8, 'lumbar-stenosis': probability });
      const gate = treatmentGate(kb, assessment, consideredCauses(kb, assessment), precautionStates(kb, facts, null));
      return exercise !== undefined && gate.againstExercise(exercise).length > 0;
    };
    expect([0.24, 0.25, 0.26].map(refusedAt)).toEqual([false, true, true]);
  },
);
