import { invariant } from '@junction/kernel';
import type { Finding, FindingId, RegionId } from '@junction/knowledge';
import type { Case, Observation } from './case.ts';
import type { AnsweredReading } from './group-row.ts';
import type { Model } from './model.ts';

/** What of a case the model can weigh, in the order of the model, and what it cannot, with the reason. */
export interface ScoredAnswers {
  /** Per sign group, its answered readings in model order; empty where nothing was answered. */
  readonly groups: readonly (readonly AnsweredReading[])[];
  /** Painted regions; null when no drawing was made. */
  readonly painted: ReadonlySet<RegionId> | null;
  readonly unscored: readonly { readonly finding: FindingId; readonly because: string }[];
}

/** Where each finding stands in the model. */
export interface ReadingPlace {
  readonly group: number;
  readonly reading: number;
}

/** The place of every finding that the model reads. */
export function readingPlaces(model: Model): ReadonlyMap<FindingId, ReadingPlace> {
  return new Map(
    model.groups.flatMap(({ readings }, group) =>
      readings.map(({ finding }, reading) => [finding, { group, reading }] as const),
    ),
  );
}

/**
 * Sorts the observations of a case into the model's order, so that the order in which they were recorded cannot matter.
 * A finding observed on the side away from the complaint is kept out: it tells of another place.
 */
export function scoreAnswers(
  model: Model,
  places: ReadonlyMap<FindingId, ReadingPlace>,
  findings: ReadonlyMap<FindingId, Finding>,
  patientCase: Case,
): ScoredAnswers {
  const slots: (AnsweredReading | undefined)[][] = model.groups.map(({ readings }) => readings.map(() => undefined));
  const kept = new Set<FindingId>();
  const unscored = new Map<FindingId, string>();
  for (const observation of patientCase.observations) {
    const { finding } = observation;
    const known = findings.get(finding);
    invariant(known !== undefined, `observations: ${finding} is no finding of the knowledge base`);
    invariant(!kept.has(finding), `observations: ${finding} is answered twice`);
    kept.add(finding);
    const place = places.get(finding);
    const because = reasonNotToScore(known, observation, patientCase, place !== undefined);
    if (because !== null) unscored.set(finding, because);
    else if (place !== undefined) {
      const slot = slots[place.group];
      if (slot !== undefined)
        slot[place.reading] = { reading: place.reading, present: observation.answer === 'present' };
    }
  }
  return {
    groups: slots.map((slot) => slot.filter((answer) => answer !== undefined)),
    painted: patientCase.pain === undefined ? null : new Set(patientCase.pain.map(({ region }) => region)),
    unscored: [...findings.keys()].flatMap((finding) => {
      const because = unscored.get(finding);
      return because === undefined ? [] : [{ finding, because }];
    }),
  };
}

const DERIVED_FROM = {
  age: 'Follows from the age, which the starting probabilities already hold.',
  sex: 'Follows from the sex, which the starting probabilities already hold.',
  pain: 'Follows from the pain drawing, which is weighed as a whole.',
} as const;

function reasonNotToScore(
  finding: Finding,
  { side }: Observation,
  { side: complaint }: Case,
  inModel: boolean,
): string | null {
  if (finding.derived !== undefined) return DERIVED_FROM[finding.derived.from];
  const opposite = (side === 'left' && complaint === 'right') || (side === 'right' && complaint === 'left');
  if (finding.sided && opposite) return `Recorded on the ${side}; the main complaint is on the ${complaint}.`;
  if (!inModel) return 'No likelihood links it to a modelled condition.';
  return null;
}
