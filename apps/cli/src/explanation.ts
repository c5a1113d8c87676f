import type { Cluster, Figure, KnowledgeIndex, Likelihood, Reference } from '@junction/knowledge';
import type { Assessment, Case, Differential, Evidence, Observation } from '@junction/reasoning';

/** Everything behind one condition's probability, down to the studies. */
export interface Explanation extends Omit<Differential, 'evidence'> {
  readonly name: string;
  readonly description: string;
  /** The probability before the setting, age and sex of this patient were counted. */
  readonly priorFigure: Figure;
  readonly lines: readonly ExplainedLine[];
  /** Published combinations of which at least one member was tested. */
  readonly clusters: readonly Cited<Cluster>[];
}

export interface ExplainedLine extends Evidence {
  readonly figures: readonly ExplainedFigure[];
}

export interface ExplainedFigure {
  readonly finding: string;
  readonly label: string;
  /** What was recorded; null for what follows from age, sex or the drawing. */
  readonly observation: Observation | null;
  /** How often it is present without a condition that causes it. */
  readonly background: Figure;
  /** Null: no figure for this condition, so it works through the causes that do explain it. */
  readonly likelihood: Cited<Likelihood> | null;
}

/** A figure with the study that it names, if it names one that is listed. */
export type Cited<T> = T & { readonly reference: Reference | null };

/** The explanation of one condition of the assessment. Undefined: the assessment does not know the condition. */
export function explainCondition(
  assessment: Assessment,
  patientCase: Case,
  known: KnowledgeIndex,
  conditionId: string,
): Explanation | undefined {
  const row = assessment.differential.find(({ condition }) => condition === conditionId);
  const condition = known.conditionById.get(conditionId);
  if (row === undefined || condition === undefined) return undefined;
  const { evidence, ...rest } = row;
  const observed = new Map(patientCase.observations.map((observation) => [observation.finding, observation]));
  const cited = <T extends { readonly cite?: string }>(figure: T): Cited<T> => ({
    ...figure,
    reference: (figure.cite === undefined ? undefined : known.referenceById.get(figure.cite)) ?? null,
  });
  const figureOf = (id: string): readonly ExplainedFigure[] => {
    const finding = known.findingById.get(id);
    if (finding === undefined) return [];
    const likelihood = known.likelihoodById.get(`${id}__${conditionId}`);
    return [
      {
        finding: id,
        label: finding.label,
        observation: observed.get(id) ?? null,
        background: finding.background,
        likelihood: likelihood === undefined ? null : cited(likelihood),
      },
    ];
  };
  return {
    ...rest,
    name: condition.name,
    description: condition.description,
    priorFigure: condition.prior,
    lines: evidence.map((line) => ({ ...line, figures: line.findings.flatMap(figureOf) })),
    clusters: (known.clustersByCondition.get(conditionId) ?? [])
      .filter(({ members }) => members.some((member) => observed.has(member)))
      .map(cited),
  };
}
