import type { Finding, FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Case } from './case.ts';
import { type Contributions, contributionsTo } from './contributions.ts';
import { drawingVariance } from './drawing-deviation.ts';
import { answeredRegions, DRAWING_POWER } from './drawing-row.ts';
import { groupRow, relevantCauses } from './group-row.ts';
import { type GroupScores, groupScores } from './group-scores.ts';
import { groupSurprise, type Surprise } from './group-surprise.ts';
import { answersKey, createInference, type Inference } from './inference.ts';
import { LIVE, logitDeviations, type WeightedScores } from './influence.ts';
import type { Model, ModelGroup } from './model.ts';
import { type Question, questionsOf } from './question.ts';
import { regionGroups } from './region-groups.ts';
import { rememberLast } from './remember-last.ts';
import { setLayout } from './sets.ts';

/** What can be asked of a case that was worked through, each answer kept for as long as it stays true. */
export interface Reasoner {
  readonly model: Model;
  readonly findings: ReadonlyMap<FindingId, Finding>;
  /** The regions of the drawing as sign groups. */
  readonly regions: readonly ModelGroup[];
  readonly infer: (patientCase: Case) => Inference;
  /** Every unanswered reading as a question, in model order. */
  readonly questions: (inference: Inference) => readonly Question[];
  /** The scores of the answered groups. */
  readonly groupScores: (inference: Inference) => readonly WeightedScores[];
  /** The scores of the regions of the drawing; none where none was made. */
  readonly regionScores: (inference: Inference) => readonly WeightedScores[];
  /** Standard deviation of the logit of every condition's probability, for live intervals. */
  readonly deviations: (inference: Inference) => readonly number[];
  /** How many decibans each line of evidence moves each condition; see `contributionsTo`. */
  readonly contributions: (inference: Inference) => Contributions;
  /** How surprising the answers of each answered group are if exactly these conditions are the causes. */
  readonly surprises: (inference: Inference, members: readonly number[]) => readonly Surprise[];
}

/** A reasoner over one model. The same case gives the same bits whatever was asked before. */
export function createReasoner(kb: Pick<KnowledgeBase, 'findings'>, model: Model): Reasoner {
  const layout = setLayout(model.conditions.length, 3, model.prior.residual);
  const findings: ReadonlyMap<FindingId, Finding> = new Map(kb.findings.map((finding) => [finding.id, finding]));
  const regions = regionGroups(model.drawing);
  const keptQuestions = rememberLast<readonly Question[]>();
  const offered = (finding: FindingId): boolean => findings.get(finding)?.derived === undefined;
  const scoresOf = rememberLast<GroupScores>();
  const regionScoresOf = rememberLast<GroupScores>();
  const deviationsOf = rememberLast<readonly number[]>();
  const varianceOf = rememberLast<Float64Array>();
  const contributionsOf = rememberLast<Contributions>();
  const everyone = model.conditions.map((_, d) => d);
  const surprisesOf = rememberLast<Map<string, Surprise>>();
  const groupScoresOf = ({ answered }: Inference): readonly WeightedScores[] =>
    answered.map(({ index, group, answers, key, row }) => ({
      power: 1,
      scores: scoresOf(index, key, () => groupScores(layout, group, answers, row)),
    }));
  return {
    model,
    findings,
    regions,
    infer: createInference(layout, model, regions, findings),
    questions: ({ scored }) =>
      model.groups.flatMap((group, g) => {
        const answers = scored.groups[g] ?? [];
        return keptQuestions(g, answersKey(answers), () => questionsOf(layout, group, answers, offered));
      }),
    groupScores: groupScoresOf,
    regionScores: ({ drawing }) =>
      drawing === null
        ? []
        : answeredRegions(regions, drawing.painted).map(({ group, answers }, r) => ({
            power: DRAWING_POWER,
            scores: regionScoresOf(r, answersKey(answers), () =>
              groupScores(layout, group, answers, groupRow(group, answers, relevantCauses(group, group.readings))),
            ),
          })),
    deviations: (inference) =>
      deviationsOf(0, inference.key, () => {
        const { posterior, drawing } = inference;
        const drawn =
          drawing === null
            ? null
            : varianceOf(0, drawing.key, () => drawingVariance(model.drawing, layout.n, drawing.painted));
        return logitDeviations({ posterior, priorSd: model.prior.sd, scores: groupScoresOf(inference) }, LIVE, drawn);
      }),
    contributions: ({ key, layout, prior, answered, drawing, fours }) =>
      contributionsOf(0, key, () =>
        contributionsTo(
          {
            layout,
            prior,
            rows: answered.map(({ row }) => row),
            drawing: drawing?.row.values ?? null,
            fours: fours(),
          },
          everyone,
        ),
      ),
    surprises: ({ answered }, members) =>
      answered.map(({ index, group, answers, key, row }) => {
        const known = surprisesOf(index, key, () => new Map<string, Surprise>());
        const here = members.filter((d) => row.parents.includes(d));
        const name = here.join();
        const last = known.get(name);
        if (last !== undefined) return last;
        const positions = here.map((d) => group.causes.findIndex(({ condition }) => condition === d));
        const surprise = groupSurprise(group, answers, positions);
        known.set(name, surprise);
        return surprise;
      }),
  };
}
