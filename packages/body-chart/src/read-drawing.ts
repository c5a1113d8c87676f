import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { Chart, ChartView, RegionSide } from './chart.ts';
import {
  type BrushTrack,
  type Drawing,
  type DrawingStep,
  type Feeling,
  PAIN_QUALITIES,
  type Place,
} from './drawing.ts';

/** More than a hand draws; a bound for what is sent to a server. */
export const MOST_STEPS = 1000;
export const MOST_POINTS_IN_TRACK = 2000;
export const MOST_POINTS = 40_000;
/** In tenths of a unit: from 0.2 to 7.5 cm. */
const RADII = { least: 10, most: 400 } as const;

/**
 * Reads what `storeDrawing` wrote, checked against the chart. Every problem names the place (`steps[3].points`) and what would be
 * right; a drawing with any problem is refused whole.
 */
export function readDrawing(value: unknown, chart: Chart): Result<Drawing, Problem> {
  const problems: Problem[] = [];
  const steps = readSteps(value, new Reading(chart, problems));
  return problems.length > 0 ? refused(problems) : ok({ steps });
}

function readSteps(value: unknown, reading: Reading): readonly DrawingStep[] {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('steps' in value))
    return reading.refuse('', 'must be a drawing with version and steps') ?? [];
  if (value.version !== 1) return reading.refuse('version', 'unknown version of a drawing; 1 can be read') ?? [];
  if (!Array.isArray(value.steps)) return reading.refuse('steps', 'must be a list') ?? [];
  if (value.steps.length > MOST_STEPS) return reading.refuse('steps', `must be at most ${MOST_STEPS}`) ?? [];
  const steps = value.steps.flatMap((step: unknown, index) => reading.step(step, `steps[${index}]`) ?? []);
  const points = steps.reduce((sum, step) => sum + ('points' in step ? step.points.length / 2 : 0), 0);
  return points > MOST_POINTS
    ? (reading.refuse('steps', `must have at most ${MOST_POINTS} points in all`) ?? [])
    : steps;
}

class Reading {
  private readonly chart: Chart;
  private readonly problems: Problem[];

  constructor(chart: Chart, problems: Problem[]) {
    this.chart = chart;
    this.problems = problems;
  }

  refuse(path: string, message: string): undefined {
    this.problems.push({ path, message });
    return undefined;
  }

  step(value: unknown, path: string): DrawingStep | undefined {
    if (!Array.isArray(value)) return this.refuse(path, 'must be a list that begins with the kind of step');
    const [kind, ...rest]: unknown[] = value;
    if (kind === 'stroke') {
      const track = this.track(rest, path);
      const feeling = this.feeling(rest.slice(3), path);
      return track && feeling && { kind, ...track, feeling };
    }
    if (kind === 'erase') {
      const track = this.track(rest, path);
      return this.end(rest.slice(3), path) && track && { kind, ...track };
    }
    if (kind === 'fill' || kind === 'describe') {
      const place = this.place(rest, path);
      const feeling = this.feeling(rest.slice(2), path);
      return place && feeling && { kind, ...place, feeling };
    }
    if (kind === 'clear') {
      const place = this.place(rest, path);
      return this.end(rest.slice(2), path) && place && { kind, ...place };
    }
    return this.refuse(path, 'must begin with stroke, erase, fill, clear or describe');
  }

  private track([from, radius, ways]: readonly unknown[], path: string): BrushTrack | undefined {
    const view = this.chart.views.find((candidate) => candidate.from === from);
    if (view === undefined)
      return this.refuse(path, `must name a view: ${this.chart.views.map((it) => it.from).join(', ')}`);
    if (!isWhole(radius) || radius < RADII.least || radius > RADII.most)
      return this.refuse(`${path}.radius`, `must be a whole number from ${RADII.least} to ${RADII.most}`);
    const points = this.points(ways, view, `${path}.points`);
    return points === undefined ? undefined : { view: view.from, radius, points };
  }

  private points(ways: unknown, { width, height }: ChartView, path: string): readonly number[] | undefined {
    if (!Array.isArray(ways) || ways.length < 2 || ways.length % 2 === 1 || !ways.every(isWhole))
      return this.refuse(path, 'must be whole numbers, x and y in turn, at least one pair');
    if (ways.length > 2 * MOST_POINTS_IN_TRACK)
      return this.refuse(path, `must be at most ${MOST_POINTS_IN_TRACK} points; begin a new stroke`);
    const points: number[] = [];
    for (const [index, way] of ways.entries()) points.push(way + (points[index - 2] ?? 0));
    const isInside = points.every((value, index) => value >= 0 && value <= 10 * (index % 2 === 0 ? width : height));
    return isInside ? points : this.refuse(path, `must stay within 0–${10 * width} across and 0–${10 * height} down`);
  }

  private place([region, named]: readonly unknown[], path: string): Place | undefined {
    const regions = this.chart.views.flatMap((view) => view.regions).filter((it) => it.region === region);
    const [first] = regions;
    if (first === undefined) return this.refuse(`${path}.region`, 'unknown region of the chart');
    const sides = new Set<RegionSide>(regions.map(({ side }) => side));
    const side = [...sides].find((candidate) => candidate === named);
    if (side === undefined) return this.refuse(`${path}.side`, `must be ${[...sides].join(' or ')} for this region`);
    return { region: first.region, side };
  }

  private feeling(values: readonly unknown[], path: string): Feeling | undefined {
    const [named, intensity] = values;
    if (values.length !== 2)
      return this.refuse(path, 'must end with the quality and the strength, null where not told');
    const quality = PAIN_QUALITIES.find((candidate) => candidate === named);
    if (quality === undefined && named !== null)
      return this.refuse(`${path}.quality`, `must be ${PAIN_QUALITIES.join(', ')} or null`);
    if (intensity !== null && (!isWhole(intensity) || intensity < 0 || intensity > 10))
      return this.refuse(`${path}.intensity`, 'must be a whole number from 0 to 10, or null');
    return { ...(quality !== undefined && { quality }), ...(intensity !== null && { intensity }) };
  }

  private end(values: readonly unknown[], path: string): true | undefined {
    return values.length === 0 ? true : this.refuse(path, 'has more than this kind of step takes');
  }
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
