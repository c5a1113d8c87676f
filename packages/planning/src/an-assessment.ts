import { invariant } from '@junction/kernel';
import type { FindingId, KnowledgeBase, MechanismClass, RegionId } from '@junction/knowledge';
import { type Assessment, type Case, evaluateSafety, type Mechanism, type Observation } from '@junction/reasoning';
import 'vitest';

/** What a test tells of a patient; findings in `present` and `absent` are asked, others are not. */
export interface Told {
  readonly age?: number;
  readonly sex?: 'female' | 'male';
  readonly side?: 'left' | 'right';
  readonly pain?: readonly { readonly region: RegionId; readonly intensity?: number }[];
  readonly present?: readonly (FindingId | Observation)[];
  readonly absent?: readonly FindingId[];
  /** Precautions answered as themselves. */
  readonly precautions?: Readonly<Record<string, 'present' | 'absent'>>;
}

/** A case from what is told. */
export function aCase(told: Told): Case {
  return {
    patient: {
      ...(told.age === undefined ? {} : { ageYears: told.age }),
      ...(told.sex === undefined ? {} : { sex: told.sex }),
    },
    setting: 'chiropractic',
    ...(told.side === undefined ? {} : { side: told.side }),
    ...(told.pain === undefined ? {} : { pain: told.pain }),
    observations: [
      ...(told.present ?? []).map((found) =>
        typeof found === 'string' ? { finding: found, answer: 'present' as const } : found,
      ),
      ...(told.absent ?? []).map((finding) => ({ finding, answer: 'absent' as const })),
    ],
    precautions: Object.entries(told.precautions ?? {}).map(([precaution, answer]) => ({ precaution, answer })),
  };
}

/** A mechanism that leans as far as a test needs; the three shares add up to 1. */
export function aMechanism(leaning: MechanismClass | 'undetermined', override: FindingId | null = null): Mechanism {
  const shares = {
    hypomobile: { hypomobile: 0.8, hypermobile: 0.05, mixed: 0.15 },
    hypermobile: { hypomobile: 0.05, hypermobile: 0.8, mixed: 0.15 },
    mixed: { hypomobile: 0.15, hypermobile: 0.15, mixed: 0.7 },
    undetermined: { hypomobile: 0.5, hypermobile: 0.25, mixed: 0.25 },
  }[leaning];
  return {
    ...shares,
    undetermined: leaning === 'undetermined',
    intervals: { hypomobile: [0, 1], hypermobile: [0, 1], mixed: [0, 1] },
    findings: [],
    override,
  };
}

/** An assessment with the given causes, most probable first, and the alerts that the safety rules really give for the case. */
export function anAssessment(
  kb: KnowledgeBase,
  facts: Case,
  causes: Readonly<Record<string, number>>,
  more: Partial<Assessment> = {},
): Assessment {
  invariant(
    Object.keys(causes).every((id) => kb.conditions.some((condition) => condition.id === id)),
    'a cause of this test is no condition',
  );
  const safety = evaluateSafety(kb.safety, facts);
  const differential = kb.conditions
    .map(({ id }) => ({ condition: id, probability: causes[id] ?? 0.01 }))
    .sort((a, b) => b.probability - a.probability)
    .map((row) => ({ ...row, interval: [0, 1] as const, prior: 0.02, evidence: [] }));
  return {
    knowledge: { version: kb.version, hash: kb.hash },
    engine: 'test',
    urgency: safety.urgency,
    alerts: safety.alerts,
    openSafety: safety.open,
    differential,
    conclusion: 'likely',
    sets: [],
    fit: { poor: false, surprise: 0 },
    mechanism: null,
    next: [],
    unscored: [],
    ...more,
  };
}
