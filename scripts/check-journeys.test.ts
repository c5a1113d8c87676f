import {
  type CheckAnswer,
  type CheckAnswers,
  checkResult,
  leanKnowledge,
  MOST_QUESTIONS,
  nextStep,
  toCase,
  visibleAnswers,
  warningSignPages,
  withAnswer,
} from '@junction/check';
import type { KnowledgeBase } from '@junction/knowledge';
import { createEngine, type Engine } from '@junction/reasoning';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuilt } from './read-built.ts';

let kb: KnowledgeBase;
let engine: Engine;
let leanEngine: Engine;

beforeAll(async () => {
  const built = await readBuilt();
  kb = built.kb;
  engine = createEngine(kb, built.model);
  leanEngine = createEngine(leanKnowledge(kb), built.model);
});

/** Left iliac crest and groin pain of someone whose junction sends it. */
const JUNCTION: Readonly<Record<string, CheckAnswer>> = {
  'worse-rotation': 'yes',
  'worse-extension': 'yes',
  'skin-hypersensitivity-crest': 'yes',
  'wraparound-band': 'yes',
  'onset-rotation': 'yes',
  pseudovisceral: 'yes',
  'rolling-in-bed': 'yes',
};
const START: CheckAnswers = { ageYears: 47, sex: 'female', side: 'left', answers: [] };
const PAIN = [
  { region: 'iliac-crest', side: 'left', intensity: 6 },
  { region: 'groin', side: 'left', intensity: 4 },
] as const;

/** Answers every screen: warning signs with no, questions as `says` has it, else with no. */
function walk(
  start: CheckAnswers,
  says: Readonly<Record<string, CheckAnswer>>,
): { readonly check: CheckAnswers; readonly screens: number; readonly questions: number } {
  let check = start;
  let questions = 0;
  for (let screens = 0; ; screens++) {
    const step = nextStep(engine, kb, check, true);
    if (step.kind === 'result' || screens > 60) return { check, screens, questions };
    if (step.kind === 'drawing') check = { ...check, pain: [...PAIN] };
    else if (step.kind === 'warning-signs') {
      for (const finding of step.findings) check = withAnswer(check, finding, says[finding] ?? 'no');
    } else if (step.kind === 'question') {
      questions++;
      check = withAnswer(check, step.finding, says[step.finding] ?? 'no');
    }
  }
}

describe('a check', () => {
  it('asks all warning signs before anything else, four to a screen', () => {
    const pages = warningSignPages(kb, START);
    expect(pages.flat()).toEqual(
      kb.safety.mandatory.filter((id) => kb.findings.some((f) => f.id === id && f.who === 'patient')),
    );
    expect(pages.every((page) => page.length <= 4)).toBe(true);
    expect(nextStep(engine, kb, START, true)).toEqual({
      kind: 'warning-signs',
      page: 0,
      pages: pages.length,
      findings: pages[0],
    });
  });

  it('leads from iliac crest and groin pain to the junction in at most twenty screens', () => {
    const { check, screens, questions } = walk(START, JUNCTION);
    expect(screens).toBeLessThanOrEqual(20);
    expect(questions).toBeLessThanOrEqual(MOST_QUESTIONS);
    const result = checkResult(engine, kb, check);
    expect(result.urgent).toEqual([]);
    expect(result.causes[0]?.condition).toBe('tlj-syndrome');
    expect(result.willTest.length).toBeGreaterThan(0);
    expect(result.education).toContain('edu-where');
  });

  it('stops at numbness between the legs, and then lists no cause', () => {
    const { check, screens } = walk(START, { ...JUNCTION, 'saddle-numbness': 'yes' });
    expect(screens).toBe(1);
    const result = checkResult(engine, kb, check);
    expect(result.urgent[0]).toMatchObject({ id: 'cauda-equina', urgency: 'emergency' });
    expect(result.causes).toEqual([]);
  });

  it('says the same when the same answers come again, in any order', () => {
    const { check } = walk(START, JUNCTION);
    const other = { ...check, answers: check.answers.toReversed() };
    expect(checkResult(engine, kb, other)).toEqual(checkResult(engine, kb, check));
  });

  it('comes to the same on a phone, with the part of the knowledge that is sent there', () => {
    const lean = leanKnowledge(kb);
    const { check } = walk(START, JUNCTION);
    const whole = checkResult(engine, kb, check);
    const small = checkResult(leanEngine, lean, check);
    expect(small.causes).toEqual(whole.causes);
    expect(small.fits).toEqual(whole.fits);
    expect(small.willTest).toEqual(whole.willTest);
    expect(nextStep(leanEngine, lean, { ...START, pain: [] }, true)).toEqual(
      nextStep(engine, kb, { ...START, pain: [] }, true),
    );
  });

  it('drops what is hidden: an answer about pregnancy counts no more when the visitor turns out to be a man', () => {
    const check = withAnswer(START, 'pregnant-postpartum', 'yes');
    expect(toCase(kb, check).observations).toEqual([{ finding: 'pregnant-postpartum', answer: 'present' }]);
    expect(visibleAnswers(kb, { ...check, sex: 'male' }).answers).toEqual([]);
  });

  it('takes "not sure" as not asked, and does not ask again', () => {
    const { check } = walk(START, JUNCTION);
    const unsure = withAnswer(check, 'worse-rotation', 'not-sure');
    expect(toCase(kb, unsure).observations.map(({ finding }) => finding)).not.toContain('worse-rotation');
  });

  it('does not ask what the drawing shows', () => {
    const pain = [{ region: 'below-knee', side: 'left' }] as const;
    const observed = toCase(kb, { ...START, pain }).observations;
    expect(observed).toContainEqual({ finding: 'leg-pain-below-knee', answer: 'present' });
    expect(observed).toContainEqual({ finding: 'no-leg-pain', answer: 'absent' });
  });
});
