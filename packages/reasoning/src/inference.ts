import type { Finding, FindingId, RegionId } from '@junction/knowledge';
import type { Case } from './case.ts';
import { type DrawingRow, drawingFours, drawingRow } from './drawing-row.ts';
import { columnsOfFours, foursProducts } from './fours.ts';
import { foursRow } from './fours-row.ts';
import { type AnsweredReading, type CompactRow, groupRow, relevantCauses } from './group-row.ts';
import { absentFactors, type MemberFactors, type MemberProduct, timesAll } from './member-products.ts';
import type { Model, ModelGroup } from './model.ts';
import { type Posterior, posteriorFrom, weigh, weighFours } from './posterior.ts';
import { createPresenceScratch, type PresenceScratch } from './presence.ts';
import { priorOdds, stratumOf } from './prior-stratum.ts';
import { rememberLast } from './remember-last.ts';
import { createRowProduct } from './row-product.ts';
import { readingPlaces, type ScoredAnswers, scoreAnswers } from './scored-answers.ts';
import type { SetLayout } from './sets.ts';

/** A sign group with what was answered in it. */
export interface AnsweredGroup {
  /** Position in the model. */
  readonly index: number;
  readonly group: ModelGroup;
  readonly answers: readonly AnsweredReading[];
  /** Names the answers: the same key in the same group means the same answers. */
  readonly key: string;
  readonly row: CompactRow;
  /** Set where the row is a product over the members of a set: it is taken with the prior then, without a pass over the sets. */
  readonly product: MemberFactors | null;
}

/** A drawing with what it says. */
export interface DrawnCase {
  readonly painted: ReadonlySet<RegionId>;
  readonly key: string;
  readonly row: DrawingRow;
}

/** One case worked through: everything that ranking, explanation and intervals read from. */
export type Inference = GivenCase & SolvedCase;

/** What a case tells the model. */
interface GivenCase {
  /** Names all that bears on the solution: cases with the same key have the same one. */
  readonly key: string;
  readonly layout: SetLayout;
  readonly scored: ScoredAnswers;
  readonly odds: readonly number[];
  readonly stratum: string;
  /** In model order. */
  readonly answered: readonly AnsweredGroup[];
  readonly drawing: DrawnCase | null;
}

/** What the model makes of it. */
interface SolvedCase {
  /** Before any answer or drawing, over the same sets of causes. */
  readonly prior: Posterior;
  readonly posterior: Posterior;
  /** The values of the answered groups, then of the drawing, for the sets of four; empty where none are looked at. */
  readonly fours: () => readonly Float64Array[];
}

/** Works cases through a model, keeping what one case has in common with the next: only results, never state. */
export function createInference(
  layout: SetLayout,
  model: Model,
  regions: readonly ModelGroup[],
  findings: ReadonlyMap<FindingId, Finding>,
): (patientCase: Case) => Inference {
  const places = readingPlaces(model);
  const productOf = createRowProduct(layout);
  const scratch = createPresenceScratch();
  const rowOf = rememberLast<Pick<AnsweredGroup, 'row' | 'product'>>();
  const priorOf = rememberLast<Posterior>();
  const drawingOf = rememberLast<DrawingRow>();
  const foursOf = rememberLast<Float64Array>();
  const solvedOf = rememberLast<SolvedCase>();

  const answeredOf = (scored: ScoredAnswers): readonly (AnsweredGroup | null)[] =>
    model.groups.map((group, index) => {
      const answers = scored.groups[index] ?? [];
      if (answers.length === 0) return null;
      const key = answersKey(answers);
      return { index, group, answers, key, ...rowOf(index, key, () => rowAndProduct(group, answers)) };
    });

  const drawnOf = ({ painted }: ScoredAnswers): DrawnCase | null => {
    if (painted === null) return null;
    const key = [...painted].sort().join();
    return { painted, key, row: drawingOf(0, key, () => drawingRow(layout, regions, model.drawing.cap, painted)) };
  };

  const solve = (given: GivenCase, byGroup: readonly (AnsweredGroup | null)[]): SolvedCase => {
    const { odds, stratum, answered, drawing } = given;
    const priorAndAbsent = timesAll(
      priorProduct(odds),
      answered.flatMap(({ product }) => product ?? []),
    );
    const rowProduct = productOf(byGroup.map((group) => (group?.product === null ? group : null)));
    const weighed = weigh(layout, priorAndAbsent, rowProduct, drawing?.row.values ?? null);
    const columns = columnsOfFours(layout, weighed);
    if (columns === null) {
      const prior = priorOf(0, stratum, () => priorWith(layout, odds, null, scratch));
      const untouched = answered.length === 0 && drawing === null;
      const posterior = untouched ? prior : posteriorFrom(layout, weighed, null, scratch);
      return { prior, posterior, fours: () => [] };
    }
    const among = columns.join();
    const rowOfFours = ({ index, group, answers, key, row }: AnsweredGroup): Float64Array =>
      foursOf(index, `${among} ${key}`, () => foursRow(group, answers, row, columns));
    const drawn =
      drawing === null ? [] : [foursOf(-1, `${among} ${drawing.key}`, () => drawingFours(drawing.row, columns))];
    const rows = answered.filter(({ product }) => product === null).map(rowOfFours);
    const weights = weighFours(foursProducts(columns, priorAndAbsent), [...rows, ...drawn], weighed);
    return {
      prior: priorOf(0, `${stratum} ${among}`, () => priorWith(layout, odds, columns, scratch)),
      posterior: posteriorFrom(layout, weighed, { columns, weights }, scratch),
      fours: () => [...answered.map(rowOfFours), ...drawn],
    };
  };

  return (patientCase) => {
    const scored = scoreAnswers(model, places, findings, patientCase);
    const byGroup = answeredOf(scored);
    const answered = byGroup.filter((group) => group !== null);
    const drawing = drawnOf(scored);
    const stratum = stratumOf(model.prior, patientCase);
    const answersKeys = answered.map(({ index, key }) => `${index}${key}`).join(' ');
    const given = {
      key: `${stratum} ${answersKeys} ${drawing === null ? 'no drawing' : drawing.key}`,
      layout,
      scored,
      odds: priorOdds(model.prior, patientCase),
      stratum,
      answered,
      drawing,
    };
    return { ...given, ...solvedOf(0, given.key, () => solve(given, byGroup)) };
  };
}

/** Names the answers of one group. */
export function answersKey(answers: readonly AnsweredReading[]): string {
  return answers.map(({ reading, present }) => (present ? `+${reading}` : `-${reading}`)).join('');
}

function rowAndProduct(group: ModelGroup, answers: readonly AnsweredReading[]): Pick<AnsweredGroup, 'row' | 'product'> {
  const readings = answers.flatMap(({ reading }) => group.readings[reading] ?? []);
  return {
    row: groupRow(group, answers, relevantCauses(group, readings)),
    product: absentFactors(group, answers),
  };
}

/** Prior odds as a product over members. */
export function priorProduct(odds: readonly number[]): MemberProduct {
  return { none: 1, factors: Float64Array.from(odds) };
}

/** The prior over the sets of up to three, and where `columns` are given over the sets of four of them. */
function priorWith(
  layout: SetLayout,
  odds: readonly number[],
  columns: readonly number[] | null,
  scratch: PresenceScratch,
): Posterior {
  const prior = priorProduct(odds);
  const weighed = weigh(layout, prior, null, null);
  if (columns === null) return posteriorFrom(layout, weighed, null, scratch);
  const weights = weighFours(foursProducts(columns, prior), [], weighed);
  return posteriorFrom(layout, weighed, { columns, weights }, scratch);
}
