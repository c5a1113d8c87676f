import type { Urgency } from '@junction/knowledge';
import { describe, expect, test } from 'vitest';
import { aCase } from './a-case.ts';
import { evaluateSafety } from './evaluate-safety.ts';
import { theKnowledge } from './the-knowledge.ts';
import { compareUrgency } from './urgency.ts';

const kb = theKnowledge();
const told = (facts: Parameters<typeof aCase>[0]) => evaluateSafety(kb.safety, aCase(facts));

describe('every pathway speaks', () => {
  test.each<[pathway: string, facts: Parameters<typeof aCase>[0], alert: string, urgency: Urgency]>([
    ['new saddle numbness', { present: ['saddle-numbness'] }, 'cauda-equina', 'emergency'],
    ['new trouble passing urine', { present: ['urinary-retention'] }, 'cauda-equina', 'emergency'],
    ['loss of bowel control', { present: ['bowel-incontinence'] }, 'cauda-equina', 'emergency'],
    ['reduced saddle sensation', { present: ['saddle-sensation-exam'] }, 'cauda-equina', 'emergency'],
    [
      'weakness growing in both legs',
      { present: ['progressive-weakness', 'bilateral-leg'] },
      'bilateral-progressive-deficit',
      'emergency',
    ],
    ['weakness growing in one leg', { present: ['progressive-weakness'] }, 'progressive-deficit', 'same-day'],
    ['two weak root levels', { present: ['weak-quadriceps', 'weak-plantar'] }, 'severe-deficit', 'same-day'],
    ['one weak muscle with root pain', { present: ['weak-toe-ext', 'dermatomal-leg'] }, 'motor-deficit', 'soon'],
    ['cord signs', { present: ['cord-signs'] }, 'cord-signs', 'same-day'],
    [
      'a trunk band with an unsteady gait',
      { present: ['trunk-sensory-band', 'wide-gait'] },
      'cord-level-loss',
      'same-day',
    ],
    ['a serious fall', { present: ['significant-trauma'] }, 'fracture-trauma', 'same-day'],
    ['a small fall in a fragile person', { present: ['minor-trauma-older'] }, 'fracture-minor-trauma', 'same-day'],
    ['steroids and thin bones', { present: ['steroid-use', 'osteoporosis'] }, 'fracture-two-factors', 'same-day'],
    ['steroids at 70', { age: 70, present: ['steroid-use'] }, 'fracture-two-factors', 'same-day'],
    ['percussion pain at 50', { age: 50, present: ['spine-percussion'] }, 'fracture-signs', 'same-day'],
    ['unable to lie flat with thin bones', { present: ['supine-sign', 'osteoporosis'] }, 'fracture-signs', 'same-day'],
    ['percussion pain at 49', { age: 49, present: ['spine-percussion'] }, 'fracture-sign-alone', 'soon'],
    [
      'spinal pain in a woman of 70',
      { age: 70, sex: 'female', pain: ['thoracolumbar'] },
      'fracture-woman-over-70',
      'soon',
    ],
    ['cancer in the past', { present: ['cancer-history'] }, 'malignancy-history', 'same-day'],
    [
      'weight loss with constant pain',
      { present: ['weight-loss', 'constant-nonmechanical'] },
      'malignancy-weight-loss',
      'same-day',
    ],
    [
      'three cancer features',
      { age: 50, present: ['constant-nonmechanical', 'no-improvement-month'] },
      'malignancy-combination',
      'same-day',
    ],
    [
      'fever with constant pain',
      { present: ['fever-history', 'constant-nonmechanical'] },
      'spinal-infection',
      'emergency',
    ],
    ['fever with infection risk', { present: ['temp-38', 'infection-risk'] }, 'spinal-infection', 'emergency'],
    [
      'infection risk and bony pain without fever',
      { present: ['infection-risk', 'spine-percussion'], absent: ['fever-history'] },
      'infection-without-fever',
      'same-day',
    ],
    ['fever alone', { present: ['fever-history'] }, 'fever', 'same-day'],
    ['a pulsing mass', { present: ['pulsatile-mass'] }, 'aortic-aneurysm', 'emergency'],
    [
      'sudden pain with aneurysm risk',
      { present: ['vascular-risk', 'sudden-severe-onset'] },
      'aneurysm-risk-acute',
      'emergency',
    ],
    ['shock', { present: ['shock-signs'] }, 'shock', 'emergency'],
    ['colic with flank pain', { pain: ['flank'], present: ['colicky-waves'] }, 'renal-colic', 'same-day'],
    ['blood in urine with flank pain', { pain: ['flank'], present: ['haematuria-seen'] }, 'renal-colic', 'same-day'],
    ['fever with colic', { present: ['fever-history', 'colicky-waves'] }, 'infected-obstruction', 'emergency'],
    ['fever with flank pain', { pain: ['flank'], present: ['fever-history'] }, 'pyelonephritis', 'same-day'],
    ['a band of blisters', { present: ['rash-band'] }, 'zoster-rash', 'same-day'],
    ['a new burning band at 60', { age: 60, present: ['burning-band'] }, 'zoster-early', 'same-day'],
    [
      'inflammatory back pain from youth',
      { present: ['onset-before-45', 'duration-over-3-months', 'night-waking', 'morning-stiffness-30'] },
      'axial-spondyloarthritis',
      'soon',
    ],
    [
      'shoulders and hips stiff at 68',
      { age: 68, present: ['shoulder-girdle-ache', 'morning-stiffness-30'] },
      'polymyalgia',
      'soon',
    ],
    ['new headache or jaw pain', { present: ['gca-symptoms'] }, 'giant-cell-arteritis', 'same-day'],
    [
      'a positive test with lower belly pain',
      { pain: ['lower-abdomen'], present: ['pelvic-us-preg'] },
      'ectopic-pregnancy',
      'emergency',
    ],
    ['pregnancy', { present: ['pregnant-postpartum'] }, 'pregnancy-caution', 'soon'],
    ['bleeding in pregnancy', { present: ['pregnant-postpartum', 'gynae-symptoms'] }, 'pregnancy-warning', 'same-day'],
    ['pain that began after surgery', { present: ['abdominal-surgery'] }, 'post-operative', 'soon'],
    ['fever after surgery', { present: ['abdominal-surgery', 'temp-38'] }, 'post-operative-infection', 'same-day'],
    [
      'blood thinners, groin pain and a weak knee',
      { pain: ['groin'], present: ['anticoagulant-bleed', 'weak-quadriceps'] },
      'anticoagulant-psoas-bleed',
      'emergency',
    ],
    [
      'hop pain after a jump in training',
      { present: ['hop-log-roll', 'load-increase-impact'] },
      'femoral-neck-stress-fracture',
      'same-day',
    ],
    [
      'hop pain with thin bones',
      { present: ['hop-log-roll', 'osteoporosis'] },
      'femoral-neck-stress-fracture',
      'same-day',
    ],
    [
      'sacral tenderness with thin bones',
      { present: ['sacral-tender', 'osteoporosis'] },
      'sacral-insufficiency-fracture',
      'same-day',
    ],
    [
      'hip pain after high-dose steroids',
      { present: ['osteonecrosis-risk', 'hip-ir-pain'] },
      'hip-osteonecrosis',
      'soon',
    ],
    [
      'absent pulses with rest pain in the leg',
      { pain: ['below-knee'], present: ['leg-pulses-reduced', 'night-waking'] },
      'critical-limb-ischaemia',
      'same-day',
    ],
    [
      'fever with a psoas sign',
      { present: ['fever-history', 'resisted-hip-flexion-groin'] },
      'psoas-abscess',
      'same-day',
    ],
    [
      'a groin lump with sudden pain',
      { present: ['groin-lump', 'sudden-severe-onset'] },
      'hernia-incarcerated',
      'emergency',
    ],
    [
      'a tender abdomen with vomiting',
      { present: ['abdominal-tender', 'nausea-vomiting'] },
      'acute-abdomen',
      'same-day',
    ],
    [
      'meals change the pain and weight falls',
      { present: ['meal-bowel-related', 'weight-loss'] },
      'digestive-disease',
      'same-day',
    ],
  ])('%s', (_pathway, facts, alert, urgency) => {
    const found = told(facts).alerts.find(({ id }) => id === alert);
    expect(found?.urgency).toBe(urgency);
  });
});

describe('what is no red flag stays quiet', () => {
  test.each<[string, Parameters<typeof aCase>[0]]>([
    [
      'a textbook junction syndrome',
      {
        age: 45,
        sex: 'female',
        pain: ['iliac-crest', 'groin'],
        present: [
          'iliac-crest-point',
          'pinch-roll-cluneal',
          'facet-tender-tlj',
          'lateral-spinous-pressure',
          'worse-rotation',
          'unilateral-pain',
        ],
      },
    ],
    ['night waking and worse walking alone', { age: 45, present: ['night-waking', 'worse-walking'] }],
    ['thin bones alone, which temper treatment instead', { age: 60, present: ['osteoporosis'] }],
    ['a woman of 70 with hip pain only', { age: 70, sex: 'female', pain: ['lateral-hip'] }],
    ['colic alone with a drawing elsewhere', { pain: ['coccyx'], present: ['colicky-waves'] }],
  ])('%s', (_what, facts) => {
    expect(told(facts).alerts).toEqual([]);
  });
});

describe('the rule set', () => {
  const serious = kb.conditions.filter((condition) => condition.serious).map(({ id }) => id);

  test('every serious condition has a threshold, and nothing else has', () => {
    expect(kb.safety.thresholds.map(({ condition }) => condition).sort()).toEqual([...serious].sort());
  });

  test('every threshold stands above the prior interval it would otherwise always meet', () => {
    const low = kb.safety.thresholds.filter(({ condition, upperLimit }) => {
      const prior = kb.conditions.find(({ id }) => id === condition)?.prior;
      return prior === undefined || upperLimit <= prior.interval[1];
    });
    expect(low.map(({ condition }) => condition)).toEqual([]);
  });

  test('results are exactly the laboratory and imaging findings of the rules', () => {
    const confirm = kb.findings.filter(({ tier }) => tier === 'confirm').map(({ id }) => id);
    const inRules = JSON.stringify(kb.safety.rules.map(({ when }) => when));
    const askable = confirm.filter((id) => inRules.includes(`"${id}"`) && !kb.safety.results.includes(id));
    // A dipstick is done at the desk, so it is asked for like a question.
    expect(askable.sort()).toEqual(['urine-blood', 'urine-nitrite-leuk']);
  });

  test('every alert of the same day or more brings a referral into the plan', () => {
    const referred = new Set(kb.treatment.referral.flatMap(({ for: subjects }) => subjects));
    const alone = kb.safety.rules.filter(
      ({ id, urgency }) => compareUrgency(urgency, 'same-day') >= 0 && !referred.has(id),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  test('the more urgent alert never blocks less than manual treatment', () => {
    const lenient = kb.safety.rules.filter(({ urgency, blocks }) => urgency === 'emergency' && blocks !== 'manual');
    expect(lenient.map(({ id }) => id)).toEqual([]);
  });

  test('no text says that a disease was ruled out or that all is normal', () => {
    const texts = JSON.stringify([kb.safety, kb.treatment.precautions, kb.treatment.referral]);
    expect(texts.match(/ruled? out|\bnormal\b|nothing wrong/gi)).toBeNull();
  });

  test('a patient is told what to do, never a diagnosis as a fact', () => {
    const bare = kb.safety.rules.filter(({ patientAdvice }) =>
      /\byou have (?:a|an|shingles|cancer)\b/i.test(patientAdvice),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

test('two findings together never give less than each alone, for any pair', () => {
  // A finding that stands in no rule cannot change what any rule says.
  const inRules = JSON.stringify(kb.safety.rules.map(({ when }) => when));
  const ids = kb.findings.map(({ id }) => id).filter((id) => inRules.includes(`"${id}"`));
  const patient = { age: 62, pain: ['flank', 'groin', 'below-knee'] } as const;
  const alone = ids.map((id) => told({ ...patient, present: [id] }));
  const broken: string[] = [];
  for (const [i, a] of ids.entries()) {
    for (const [j, b] of ids.entries()) {
      if (j <= i) continue;
      const both = told({ ...patient, present: [a, b] });
      const standing = new Set(both.alerts.map(({ id }) => id));
      for (const single of [alone[i], alone[j]]) {
        if (single === undefined) continue;
        const lost = single.alerts.some(({ id }) => !standing.has(id));
        if (lost || compareUrgency(both.urgency, single.urgency) < 0) broken.push(`${a} with ${b}`);
      }
    }
  }
  expect(broken).toEqual([]);
}, 30_000);
