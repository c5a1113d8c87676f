import type { Finding, FindingId, KnowledgeBase, RegionId } from '@junction/knowledge';
import type { Case } from './case.ts';
import { drawingRow } from './drawing-row.ts';
import { allJointMoments } from './expectation.ts';
import { type CompactRow, groupRow, relevantCauses } from './group-row.ts';
import { groupScores, type Score } from './group-scores.ts';
import type { Model } from './model.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { priorOdds } from './prior-stratum.ts';
import { type Question, questionOf } from './question.ts';
import { rememberLast } from './remember-last.ts';
import { type ReadingPlace, readingPlaces, type ScoredAnswers, scoreAnswers } from './scored-answers.ts';
import { type SetLayout, setLayout } from './sets.ts';

/** One case worked through: everything that ranking, explanation and intervals read from. */
export interface Inference {
  readonly layout: SetLayout;
  readonly scored: ScoredAnswers;
  readonly odds: readonly number[];
  /** Before any answer or drawing. */
  readonly prior: Posterior;
  readonly posterior: Posterior;
  readonly joints: readonly Float64Array[];
  /** The answered groups, by position in the model, with their rows. */
  readonly rows: readonly { readonly group: number; readonly row: CompactRow }[];
  readonly drawing: { readonly painted: ReadonlySet<RegionId>; readonly row: Float64Array } | null;
}

/** Works cases through one model, keeping between calls what the last case had in common with the next. */
export interface Reasoner {
  readonly model: Model;
  readonly findings: ReadonlyMap<FindingId, Finding>;
  readonly infer: (patientCase: Case) => Inference;
  /** Every unanswered reading as a question. */
  readonly questions: (inference: Inference) => readonly Question[];
  /** The scores of the answered groups. */
  readonly scores: (inference: Inference) => readonly (readonly Score[])[];
}

/** A reasoner over one model. The same case gives the same bits whatever was asked before: only results are kept, never state. */
export function createReasoner(kb: KnowledgeBase, model: Model): Reasoner {
  const layout = setLayout(model.conditions.length, 3);
  const findings: ReadonlyMap<FindingId, Finding> = new Map(kb.findings.map((finding) => [finding.id, finding]));
  const places: ReadonlyMap<FindingId, ReadingPlace> = readingPlaces(model);
  const rowOf = rememberLast<CompactRow>();
  const priorOf = rememberLast<Posterior>();
  const drawingOf = rememberLast<Float64Array>();
  const questionsOf = rememberLast<readonly Question[]>();
  const scoresOf = rememberLast<readonly Score[]>();

  const infer = (patientCase: Case): Inference => {
    const scored = scoreAnswers(model, places, findings, patientCase);
    const odds = priorOdds(model.prior, patientCase);
    const rows = model.groups.flatMap((group, g) => {
      const answers = scored.groups[g] ?? [];
      if (answers.length === 0) return [];
      const readings = answers.flatMap(({ reading }) => group.readings[reading] ?? []);
      const row = rowOf(g, keyOf(answers), () => groupRow(group, answers, relevantCauses(group, readings)));
      return [{ group: g, row }];
    });
    const { painted } = scored;
    const drawing =
      painted === null
        ? null
        : { painted, row: drawingOf(0, [...painted].sort().join(), () => drawingRow(layout, model.drawing, painted)) };
    const prior = priorOf(0, odds.join(), () => posteriorOf(layout, odds, [], null));
    const posterior = posteriorOf(
      layout,
      odds,
      rows.map(({ row }) => row),
      drawing?.row ?? null,
    );
    return { layout, scored, odds, prior, posterior, joints: allJointMoments(posterior), rows, drawing };
  };

  const questions = ({ scored }: Inference): readonly Question[] =>
    model.groups.flatMap((group, g) => {
      const answers = scored.groups[g] ?? [];
      return questionsOf(g, keyOf(answers), () =>
        group.readings.flatMap((reading, r) => {
          if (answers.some((answer) => answer.reading === r)) return [];
          if (findings.get(reading.finding)?.derived !== undefined) return [];
          return questionOf(layout, group, answers, r) ?? [];
        }),
      );
    });

  const scores = ({ scored, rows }: Inference): readonly (readonly Score[])[] =>
    rows.flatMap(({ group }) => {
      const answers = scored.groups[group] ?? [];
      const found = model.groups[group];
      return found === undefined ? [] : [scoresOf(group, keyOf(answers), () => groupScores(layout, found, answers))];
    });

  return { model, findings, infer, questions, scores };
}

function keyOf(answers: readonly { readonly reading: number; readonly present: boolean }[]): string {
  return answers.map(({ reading, present }) => (present ? `+${reading}` : `-${reading}`)).join('');
}
