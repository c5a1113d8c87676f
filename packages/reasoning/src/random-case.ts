import type { Finding, KnowledgeBase, Setting, Side } from '@junction/knowledge';
import { answerFromMeasure } from './answer-from-measure.ts';
import type { Case, Observation, PainMark, PrecautionAnswer } from './case.ts';
import { type Random, seededRandom } from './random.ts';

/**
 * A valid case with random content, always the same one for a seed and a knowledge base. Every part that may be left out
 * sometimes is; between nothing and sixty findings are answered, in random order. Most such patients could not exist:
 * they are for proving that assessments replay and keep their promises, whatever is asked.
 */
export function randomCase(kb: KnowledgeBase, seed: number): Case {
  const random = seededRandom(seed);
  const often = (share: number): boolean => random() < share;
  const patient = {
    ...(often(0.85) && { ageYears: Math.floor(random() * 101) }),
    ...(often(0.85) && { sex: oneOf(random, SEXES) }),
  };
  const setting = oneOf(random, SETTINGS);
  const side = often(0.7) ? oneOf(random, SIDES) : undefined;
  const pain = often(0.7) ? drawPain(kb, random) : undefined;
  const presentShare = random() * random();
  const asked = kb.findings.filter(({ derived }) => derived === undefined);
  const observations = shuffled(random, asked)
    .slice(0, Math.floor(random() * 61))
    .map((finding) => observe(finding, presentShare, random));
  const precautions = kb.treatment.precautions
    .filter(({ question }) => question !== undefined && often(0.2))
    .map(({ id }): PrecautionAnswer => ({ precaution: id, answer: often(0.3) ? 'present' : 'absent' }));
  return {
    patient,
    setting,
    ...(side !== undefined && { side }),
    ...(pain !== undefined && { pain }),
    observations,
    ...(precautions.length > 0 && { precautions }),
  };
}

const SEXES = ['female', 'male'] as const;
const SETTINGS: readonly [Setting, ...Setting[]] = ['primary-care', 'chiropractic', 'specialist'];
const SIDES: readonly [Side, ...Side[]] = ['left', 'right', 'both', 'midline'];
const LEVELS = ['T11-T12', 'T12-L1', 'L4-L5', 'L5-S1', 'S1'] as const;

function drawPain(kb: KnowledgeBase, random: Random): readonly PainMark[] {
  const count = 1 + Math.floor(random() * 8);
  return shuffled(random, kb.regions)
    .slice(0, count)
    .map(({ id }) => ({
      region: id,
      ...(random() < 0.6 && { side: oneOf(random, SIDES) }),
      ...(random() < 0.5 && { intensity: Math.floor(random() * 11) }),
    }));
}

function observe({ id, measure, sided }: Finding, presentShare: number, random: Random): Observation {
  const answer = random() < presentShare ? 'present' : 'absent';
  const measured =
    measure !== undefined && random() < 0.5
      ? Math.round(10 * (measure.min + random() * (measure.max - measure.min))) / 10
      : undefined;
  return {
    finding: id,
    answer: measure !== undefined && measured !== undefined ? answerFromMeasure(measured, measure) : answer,
    ...(measured !== undefined && { measured }),
    ...(sided && random() < 0.5 && { side: oneOf(random, SIDES) }),
    ...(random() < 0.1 && { level: oneOf(random, LEVELS) }),
  };
}

function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
