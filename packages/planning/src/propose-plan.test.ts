import type { MechanismClass } from '@junction/knowledge';
import { describe, expect, test } from 'vitest';
import { aCase, aMechanism, anAssessment, type Told } from './an-assessment.ts';
import { proposePlan } from './propose-plan.ts';
import { theKnowledge } from './the-knowledge.ts';

const kb = theKnowledge();
const NO_RED_FLAG = kb.safety.mandatory;
const HISTORY_CLEAR = [
  ...NO_RED_FLAG,
  'rash-band',
  'burning-band',
  'pregnant-postpartum',
  'onset-before-45',
  'duration-over-3-months',
];
const CONSENTED = { 'surgery-implant': 'absent', 'thrust-declined': 'absent' } as const;

function plan(told: Told, causes: Readonly<Record<string, number>>, more: Parameters<typeof anAssessment>[3] = {}) {
  const facts = aCase(told);
  return proposePlan(kb, facts, anAssessment(kb, facts, causes, more));
}

const junction = (told: Told, leaning: MechanismClass | 'undetermined') =>
  plan(told, { 'tlj-syndrome': 0.8 }, { mechanism: aMechanism(leaning) });

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const reason = (made: ReturnType<typeof plan>, item: string) => made.blocked.find((b) => b.item === item)?.because;

const screened: Told = { age: 44, sex: 'female', absent: HISTORY_CLEAR, precautions: CONSENTED };

describe('the mechanism decides at the junction', () => {
  test('a stiff junction is opened and mobilized, with a thrust once every safety question is answered', () => {
    const made = junction(screened, 'hypomobile');
    expect(made.direction).toBe('Open and mobilize the stiff junction');
    expect(ids(made.manual)).toEqual(['hvla-tlj', 'mobilisation-tlj', 'opening-technique', 'instrument-adjust']);
    expect(ids(made.exercises)).toEqual(['ex-diaphragm-breath', 'ex-knee-rock', 'ex-cat-camel', 'ex-sidebend-open']);
    expect(made.visits.course).toBe('course-hypomobile');
    expect(made.blocked).toEqual([]);
  });

  test('without the safety questions the thrust is held, the gentle techniques stay', () => {
    const made = junction({ age: 44 }, 'hypomobile');
    expect(ids(made.manual)).toEqual(['mobilisation-tlj', 'opening-technique', 'instrument-adjust', 'muscle-energy']);
    expect(reason(made, 'hvla-tlj')).toMatch(/^Held until its safety questions are answered \(\d+ open\)$/);
  });

  test('a loose junction is stabilized and its thrust is refused', () => {
    const made = junction(screened, 'hypermobile');
    expect(made.direction).toBe('Stabilize the junction; no local thrust');
    expect(ids(made.manual)).toEqual(['stabilisation-programme', 'avoid-local-thrust', 'soft-tissue-release']);
    expect(ids(made.exercises)).toEqual([
      'ex-diaphragm-breath',
      'ex-abdominal-brace',
      'ex-heel-slide',
      'ex-multifidus-prone',
    ]);
    expect(reason(made, 'hvla-tlj')).toContain('Loose level at the junction');
  });

  test('a mixed junction gets stiff neighbors moved and the loose level trained', () => {
    const made = junction(screened, 'mixed');
    expect(ids(made.manual)).toEqual(['avoid-local-thrust', 'mobilisation-tlj', 'stabilisation-programme']);
    expect(made.manual.find(({ id }) => id === 'mobilisation-tlj')?.cautions[0]).toContain(
      'Never thrust the loose level',
    );
    expect(reason(made, 'hvla-tlj')).toContain('Loose level at the junction');
  });

  test('while stiff or loose is not settled, force stays low and control comes first', () => {
    const made = junction(screened, 'undetermined');
    expect(ids(made.manual)).toEqual(['avoid-local-thrust', 'stabilisation-programme']);
    expect(reason(made, 'hvla-tlj')).toBe('Stiff or loose is not settled: low force first');
    expect(ids(made.exercises)).toEqual([
      'ex-hip-flexor-stretch',
      'ex-abdominal-brace',
      'ex-heel-slide',
      'ex-cat-camel',
    ]);
  });

  test('a finding that forbids thrust does so even where the level counts as stiff', () => {
    const facts = aCase(screened);
    const made = proposePlan(
      kb,
      facts,
      anAssessment(kb, facts, { 'tlj-syndrome': 0.8 }, { mechanism: aMechanism('hypomobile', 'tlj-pa-hyper') }),
    );
    expect(ids(made.manual)).not.toContain('hvla-tlj');
    expect(reason(made, 'hvla-tlj')).toContain('The level may be loose');
  });

  test('level and side come from the most specific positive test', () => {
    const made = junction(
      {
        ...screened,
        side: 'right',
        present: [
          { finding: 'tlj-pa-hypo', answer: 'present', level: 'T11-T12' },
          { finding: 'facet-tender-tlj', answer: 'present', level: 'T12-L1', side: 'left' },
        ],
      },
      'hypomobile',
    );
    expect(made.manual[0]).toMatchObject({ id: 'hvla-tlj', level: 'T12-L1', side: 'left' });
  });

  test('a painful skin fold brings the skin work in', () => {
    const made = junction({ ...screened, present: ['pinch-roll-cluneal'] }, 'hypomobile');
    expect(ids(made.manual)).toEqual(['hvla-tlj', 'mobilisation-tlj', 'opening-technique', 'soft-tissue-release']);
  });
});

describe('a red flag comes before any plan', () => {
  test('an emergency leaves the emergency only', () => {
    const made = junction({ ...screened, absent: [], present: ['saddle-numbness'] }, 'hypomobile');
    expect(made.direction).toBe('No treatment here: emergency care now');
    expect([made.manual, made.exercises, made.goals]).toEqual([[], [], []]);
    expect(ids(made.education)).toEqual(['edu-redflags']);
    expect(made.referral[0]).toMatchObject({ id: 'ref-emergency', because: 'Possible cauda equina syndrome' });
    expect(reason(made, 'hvla-tlj')).toContain('Possible cauda equina syndrome: medical assessment first');
    expect(made.visits.course).toBeNull();
  });

  test('an alert that needs a doctor today stops hands and exercise until then', () => {
    const made = junction({ ...screened, absent: [], present: ['cancer-history'] }, 'hypomobile');
    expect(made.direction).toBe('No treatment yet: medical assessment today');
    expect([made.manual, made.exercises]).toEqual([[], []]);
    expect(ids(made.referral)).toContain('ref-sameday-cancer');
  });

  test('an alert that blocks the thrust leaves gentle care', () => {
    const made = junction(
      {
        ...screened,
        absent: HISTORY_CLEAR.filter((id) => id !== 'pregnant-postpartum'),
        present: ['pregnant-postpartum'],
      },
      'hypomobile',
    );
    expect(ids(made.manual)).toEqual(['mobilisation-tlj', 'opening-technique', 'instrument-adjust', 'muscle-energy']);
    expect(reason(made, 'hvla-tlj')).toContain('Pregnancy or birth in the last year: no thrust');
    expect(made.manual.every(({ cautions }) => cautions.some((text) => text.startsWith('Pregnancy')))).toBe(true);
  });

  test('where only the thrust is forbidden a technique keeps its gentle form', () => {
    const made = plan({ ...screened, absent: [], present: ['pregnant-postpartum'] }, { 'sij-dysfunction': 0.8 });
    expect(made.manual).toMatchObject([{ id: 'sij-low-force-belt', force: 'low' }]);
    expect(reason(made, 'sij-manip-belt')).toContain('no thrust');
  });
});

describe('the causes decide what else', () => {
  test('a look-alike gets its own care', () => {
    const made = plan(screened, { 'hip-oa': 0.9 });
    expect(made.direction).toBe('Exercise, weight and hip mobilization');
    expect(ids(made.manual)).toEqual(['hip-manual-exercise']);
    expect(ids(made.exercises)).toEqual(['ex-bicycle', 'ex-squat-box', 'ex-bridge']);
    expect(ids(made.referral)).toEqual(['ref-hip']);
  });

  test('a referral that waits for care to fail is due later, one for a standing alert now', () => {
    const waits = plan(screened, { 'hip-oa': 0.9 });
    expect(waits.referral).toMatchObject([{ id: 'ref-hip', due: 'if-care-fails' }]);
    expect(waits.referral[0]?.because).toBe('If hip OA with night or rest pain and failed 12 weeks of exercise');
    const standing = junction({ ...screened, absent: [], present: ['cancer-history'] }, 'hypomobile');
    expect(standing.referral.find(({ id }) => id === 'ref-sameday-cancer')).toMatchObject({ due: 'now' });
  });

  test('a question that two precautions share is asked once and holds what either would', () => {
    const made = junction(
      { ...screened, absent: HISTORY_CLEAR.filter((id) => id !== 'minor-trauma-older') },
      'hypomobile',
    );
    const questions = made.askFirst.map(({ question }) => question);
    expect(new Set(questions).size).toBe(questions.length);
    const fracture = made.askFirst.find(({ question }) => question.includes('did a small fall'));
    expect(fracture?.holds).toEqual(expect.arrayContaining(['ex-knee-rock', 'hvla-tlj']));
  });

  test('two likely causes are both treated, taking turns', () => {
    const made = plan(screened, { 'hip-oa': 0.9, 'tlj-syndrome': 0.8 }, { mechanism: aMechanism('hypomobile') });
    expect(made.direction).toBe('Exercise, weight and hip mobilization; also open and mobilize the stiff junction');
    expect(ids(made.manual)).toEqual(['hip-manual-exercise', 'hvla-tlj', 'mobilisation-tlj', 'opening-technique']);
    expect(ids(made.exercises)).toEqual(['ex-bicycle', 'ex-diaphragm-breath', 'ex-squat-box', 'ex-knee-rock']);
  });

  test.each<[number, number]>([
    [0.24, 1],
    [0.25, 2],
    [0.3, 2],
  ])('a second cause at %f beside 0.5 makes %i causes', (second, count) => {
    const made = plan(screened, { 'hip-oa': 0.5, gtps: second });
    expect(new Set(made.manual.map(({ because }) => because)).size).toBe(count);
  });

  test('pain without a cause adds nothing beside a named one', () => {
    const made = plan(screened, { gtps: 0.6, 'nonspecific-lbp': 0.5 });
    expect(ids(made.manual)).toEqual(['gtps-load']);
  });

  test('a dangerous cause decides the exercises alone, and forbids thrust', () => {
    const made = plan(
      screened,
      { 'tlj-syndrome': 0.6, 'hip-osteonecrosis': 0.4 },
      { mechanism: aMechanism('hypomobile') },
    );
    expect(ids(made.exercises)).toEqual(['ex-diaphragm-breath', 'ex-abdominal-brace']);
    expect(reason(made, 'hvla-tlj')).toContain('among the likely causes: no thrust');
    expect(ids(made.referral)).toContain('ref-hip-mri');
  });

  test('nothing clear means general care and no thrust', () => {
    const made = plan(screened, { 'lumbar-facet': 0.15 }, { conclusion: 'undetermined' });
    expect(made.direction).toBe('Not enough to tell yet: stay active, ask and test next');
    expect(ids(made.exercises)).toEqual(['ex-walking', 'ex-pelvic-tilt', 'ex-cat-camel', 'ex-bird-dog-leg']);
  });

  test('without a conclusion a possible cause is treated gently', () => {
    const made = plan(
      screened,
      { 'tlj-syndrome': 0.3 },
      { conclusion: 'undetermined', mechanism: aMechanism('hypomobile') },
    );
    expect(reason(made, 'hvla-tlj')).toBe('The cause is not clear enough for a thrust');
    expect(ids(made.manual)).toContain('mobilisation-tlj');
  });
});

describe('precautions', () => {
  test('fragile bone takes the twisting exercise out and brings the next in', () => {
    const made = junction(
      { ...screened, absent: HISTORY_CLEAR.filter((id) => id !== 'osteoporosis'), present: ['osteoporosis'] },
      'hypomobile',
    );
    expect(ids(made.exercises)).toEqual(['ex-diaphragm-breath', 'ex-cat-camel', 'ex-sidebend-open', 'ex-open-book']);
    expect(reason(made, 'ex-knee-rock')).toContain('Fragile bone or possible fracture');
  });

  test('the easier and harder neighbors of an exercise are allowed ones', () => {
    const made = junction(
      { ...screened, absent: HISTORY_CLEAR.filter((id) => id !== 'osteoporosis'), present: ['osteoporosis'] },
      'hypomobile',
    );
    const openBook = made.exercises.find(({ id }) => id === 'ex-open-book');
    expect(openBook).toMatchObject({ easier: null, harder: null });
  });

  test('a precaution asked as itself is asked first, with what waits for it', () => {
    const { precautions: _, ...unasked } = screened;
    const made = junction(unasked, 'hypomobile');
    expect(made.askFirst.find(({ precaution }) => precaution === 'surgery-implant')).toEqual({
      precaution: 'surgery-implant',
      question: 'Has there been surgery on the spine, hip or abdomen, or is there a fusion or implant near the level?',
      holds: ['hvla-tlj', 'instrument-adjust'],
    });
    expect(junction(screened, 'hypomobile').askFirst).toEqual([]);
  });

  test('a question about one finding is the question of the finding', () => {
    const made = junction(
      { ...screened, absent: HISTORY_CLEAR.filter((id) => id !== 'anticoagulant-bleed') },
      'hypomobile',
    );
    expect(made.askFirst).toEqual([
      {
        precaution: 'anticoagulation',
        question: 'Do you take blood thinners or have a bleeding disorder?',
        holds: ['hvla-tlj'],
      },
    ]);
  });

  test('an answer "absent" cannot lift a precaution that a finding reveals', () => {
    const made = junction(
      {
        ...screened,
        absent: HISTORY_CLEAR.filter((id) => id !== 'osteoporosis'),
        present: ['osteoporosis'],
        precautions: { ...CONSENTED, osteoporosis: 'absent' },
      },
      'hypomobile',
    );
    expect(reason(made, 'hvla-tlj')).toContain('Osteoporosis');
  });

  test('a man is not asked whether he is pregnant', () => {
    const made = junction({ age: 44, sex: 'male' }, 'hypomobile');
    expect(made.askFirst.map(({ precaution }) => precaution)).not.toContain('pregnancy');
  });
});

describe('what the patient hears and aims for', () => {
  test('reassurance is given only when every safety question was answered with no', () => {
    expect(ids(junction(screened, 'hypomobile').education)).toContain('edu-benign');
    expect(ids(junction({ age: 44 }, 'hypomobile').education)).not.toContain('edu-benign');
  });

  test('the warning signs are always told, last', () => {
    expect(ids(junction(screened, 'hypomobile').education).at(-1)).toBe('edu-redflags');
  });

  test('the pain goal starts from the worst painted pain', () => {
    const made = junction(
      { ...screened, pain: [{ region: 'iliac-crest', intensity: 7 }, { region: 'groin' }] },
      'hypomobile',
    );
    expect(made.goals[0]?.target).toBe('From 7 to 4 or less of 10 by 12 weeks');
  });

  test('without a rating the pain goal is a share', () => {
    expect(junction(screened, 'hypomobile').goals[0]?.target).toBe('Down by 30% or 2 points of 10 by 12 weeks');
  });

  test('pain over three months has its own course where the condition has none', () => {
    expect(
      plan({ ...screened, absent: [], present: ['duration-over-3-months'] }, { 'hip-oa': 0.9 }).visits.course,
    ).toBe('course-chronic-lbp');
    expect(plan(screened, { 'hip-oa': 0.9 }).visits.course).toBe('course-general');
    expect(plan(screened, { gtps: 0.9 }).visits.course).toBe('course-gtps');
  });
});
