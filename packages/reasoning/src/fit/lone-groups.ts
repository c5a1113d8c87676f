import type { Finding, KnowledgeBase } from '@junction/knowledge';
import { AGE_BANDS, populationShares } from '../compile/age-sex-shares.ts';
import { assembleGroup } from '../compile/compile-group.ts';
import { silentBackground } from '../compile/dependence.ts';
import { inclusionProbabilities } from '../compile/solve-prior.ts';
import { ageFindingHolds } from '../derived-age.ts';
import type { Model, ModelGroup } from '../model.ts';

/**
 * What the compiled model says of findings that stand in no sign group, each as a group of one reading: the regions of
 * the drawing (without the tempering of the whole drawing), and age and sex, read back from the prior odds of the strata.
 */
export function loneGroups(kb: KnowledgeBase, model: Model): readonly ModelGroup[] {
  const regions = model.drawing.regions.map(
    ({ finding, leak, leakSd, links }): ModelGroup => ({
      id: finding,
      label: finding,
      background: 0,
      causes: links.map((_, condition) => ({ condition, expression: 1 })),
      readings: [{ finding, noise: leak, noiseSd: leakSd, backgroundCause: 0, links }],
    }),
  );
  const strata = ageSexStrata(kb, model);
  const people = kb.findings
    .filter(({ derived }) => derived?.from === 'age' || derived?.from === 'sex')
    .map((finding) => ageSexGroup(finding, strata));
  return [...regions, ...people];
}

interface Stratum {
  readonly lowerAge: number;
  readonly female: boolean;
  readonly share: number;
  /** P(d ∈ S) in it, by column. */
  readonly prevalences: readonly number[];
}

function ageSexStrata(kb: KnowledgeBase, model: Model): readonly Stratum[] {
  const population = populationShares(kb);
  return AGE_BANDS.flatMap((lowerAge, band) =>
    [true, false].map((female) => ({
      lowerAge,
      female,
      share: (population.bands[band] ?? 0) * (female ? population.female : 1 - population.female),
      prevalences: inclusionProbabilities(
        model.prior.odds[`primary-care/${lowerAge}/${female ? 'female' : 'male'}`] ?? [],
        model.prior.residual,
      ),
    })),
  );
}

function ageSexGroup(finding: Finding, strata: readonly Stratum[]): ModelGroup {
  const holds = ({ lowerAge, female }: Stratum): boolean =>
    finding.derived?.from === 'sex' ? female : ageFindingHolds(finding.id, lowerAge) === true;
  const among = (weight: (stratum: Stratum) => number): number => {
    const total = strata.reduce((sum, stratum) => sum + weight(stratum), 0);
    return strata.reduce((sum, stratum) => sum + (holds(stratum) ? weight(stratum) : 0), 0) / total;
  };
  const background = among(({ share }) => share);
  const rows = (strata[0]?.prevalences ?? []).map((_, condition) => ({
    row: null,
    condition,
    p: among(({ share, prevalences }) => share * (prevalences[condition] ?? 0)),
    sd: 0,
  }));
  return assembleGroup(
    {
      id: finding.id,
      label: finding.label,
      residual: 1,
      caps: [],
      findings: [{ finding, background, backgroundSd: 0, rows }],
    },
    new Map(rows.map(({ condition }) => [condition, 1])),
    silentBackground([background]),
  );
}
