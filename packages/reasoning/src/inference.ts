import { invariant } from '@junction/kernel';
import type { Finding, FindingId, KnowledgeBase, RegionId } from '@junction/knowledge';
import type { Case } from './case.ts';
import { DRAWING_POWER, type DrawingRow, drawingFours, drawingRow } from './drawing-row.ts';
import { columnsOfFours, priorFours } from './fours.ts';
import { foursRow } from './fours-row.ts';
import { type CompactRow, groupRow, relevantCauses } from './group-row.ts';
import { type GroupScores, groupScores } from './group-scores.ts';
import { groupSurprise, type Surprise } from './group-surprise.ts';
import type { InfluenceInput } from './influence.ts';
import type { Model, ModelGroup } from './model.ts';
import { type Posterior, posteriorFrom, weigh, weighFours } from './posterior.ts';
import { priorOdds, stratumOf } from './prior-stratum.ts';
import { type Question, questionOf } from './question.ts';
import { regionGroups } from './region-groups.ts';
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
  /** The answered groups, by position in the model, with their rows. */
  readonly rows: readonly { readonly group: number; readonly row: CompactRow }[];
  readonly drawing: { readonly painted: ReadonlySet<RegionId>; readonly row: DrawingRow } | null;
  /** The values of the answered groups, then of the drawing, for the sets of four; empty where none are looked at. */
  readonly fours: readonly Float64Array[];
}

/** Works cases through one model, keeping between calls what the last case had in common with the next. */
export interface Reasoner {
  readonly model: Model;
  readonly findings: ReadonlyMap<FindingId, Finding>;
  readonly infer: (patientCase: Case) => Inference;
  /** Every unanswered reading as a question. */
  readonly questions: (inference: Inference) => readonly Question[];
  /** The scores of everything answered, for `visitInfluences`. */
  readonly scores: (inference: Inference) => InfluenceInput['scores'];
  /** How surprising the answers of each answered group are if exactly these conditions are the causes. */
  readonly surprises: (inference: Inference, members: readonly number[]) => readonly Surprise[];
  /** The regions of the drawing as sign groups. */
  readonly regions: readonly ModelGroup[];
}

/** A reasoner over one model. The same case gives the same bits whatever was asked before: only results are kept, never state. */
export function createReasoner(kb: KnowledgeBase, model: Model): Reasoner {
  const layout = setLayout(model.conditions.length, 3);
  const findings: ReadonlyMap<FindingId, Finding> = new Map(kb.findings.map((finding) => [finding.id, finding]));
  const places: ReadonlyMap<FindingId, ReadingPlace> = readingPlaces(model);
  const rowOf = rememberLast<CompactRow>();
  const priorOf = rememberLast<Posterior>();
  const drawingOf = rememberLast<DrawingRow>();
  const foursOf = rememberLast<Float64Array>();
  const questionsOf = rememberLast<readonly Question[]>();
  const scoresOf = rememberLast<GroupScores>();
  const surprisesOf = rememberLast<Map<string, Surprise>>();
  const regionScoresOf = rememberLast<GroupScores>();
  const regions = regionGroups(model.drawing);

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
        : {
            painted,
            row: drawingOf(0, paintedKey(painted), () => drawingRow(layout, regions, model.drawing.cap, painted)),
          };
    const compact = rows.map(({ row }) => row);
    const stratum = stratumOf(model.prior, patientCase);
    const weighed = weigh(layout, odds, compact, drawing?.row.values ?? null);
    const three = { scored, odds, rows, drawing, layout };
    const columns = columnsOfFours(layout, weighed.weights);
    if (columns === null) {
      const prior = priorOf(0, stratum, () => posteriorFrom(layout, weigh(layout, odds, [], null).weights, null));
      return { ...three, prior, posterior: posteriorFrom(layout, weighed.weights, null), fours: [] };
    }
    const key = columns.join();
    const fours = rows.map(({ group, row }) => {
      const answers = scored.groups[group] ?? [];
      const found = model.groups[group];
      invariant(found !== undefined, 'a row belongs to a group of the model');
      return foursOf(group, `${key} ${keyOf(answers)}`, () => foursRow(found, answers, row, columns));
    });
    const drawn =
      drawing === null
        ? null
        : foursOf(-1, `${key} ${paintedKey(drawing.painted)}`, () => drawingFours(drawing.row, columns));
    const posterior = posteriorFrom(layout, weighed.weights, {
      columns,
      weights: weighFours(priorFours(columns, odds), fours, drawn, weighed),
    });
    const prior = priorOf(0, `${stratum} ${key}`, () => priorWithFours(layout, odds, columns));
    return { ...three, prior, posterior, fours: drawn === null ? fours : [...fours, drawn] };
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

  const scores = ({ scored, rows, drawing }: Inference): InfluenceInput['scores'] => {
    const groups = rows.flatMap(({ group }) => {
      const answers = scored.groups[group] ?? [];
      const found = model.groups[group];
      if (found === undefined) return [];
      return [{ power: 1, scores: scoresOf(group, keyOf(answers), () => groupScores(layout, found, answers)) }];
    });
    if (drawing === null) return groups;
    const drawn = regions.map((region, r) => {
      const answers = [{ reading: 0, present: drawing.painted.has(region.id) }];
      const scores = regionScoresOf(r, keyOf(answers), () => groupScores(layout, region, answers));
      return { power: DRAWING_POWER, scores };
    });
    return [...groups, ...drawn];
  };

  const surprises = ({ scored, rows }: Inference, members: readonly number[]): readonly Surprise[] =>
    rows.flatMap(({ group, row }) => {
      const answers = scored.groups[group] ?? [];
      const found = model.groups[group];
      if (found === undefined) return [];
      const known = surprisesOf(group, keyOf(answers), () => new Map<string, Surprise>());
      const here = members.filter((d) => row.parents.includes(d));
      const key = here.join();
      const last = known.get(key);
      if (last !== undefined) return [last];
      const positions = here.map((d) => found.causes.findIndex(({ condition }) => condition === d));
      const surprise = groupSurprise(found, answers, positions);
      known.set(key, surprise);
      return [surprise];
    });

  return { model, findings, regions, infer, questions, scores, surprises };
}

function keyOf(answers: readonly { readonly reading: number; readonly present: boolean }[]): string {
  return answers.map(({ reading, present }) => (present ? `+${reading}` : `-${reading}`)).join('');
}

function paintedKey(painted: ReadonlySet<RegionId>): string {
  return [...painted].sort().join();
}

/** The prior over the sets of up to three and the sets of four of `columns`. */
function priorWithFours(layout: SetLayout, odds: readonly number[], columns: readonly number[]): Posterior {
  const weighed = weigh(layout, odds, [], null);
  const weights = weighFours(priorFours(columns, odds), [], null, weighed);
  return posteriorFrom(layout, weighed.weights, { columns, weights });
}
