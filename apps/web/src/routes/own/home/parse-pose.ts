import type { Pose } from '@junction/knowledge';

/** A pose out of a plan; undefined: it is none, and there is nothing to draw. */
export function parsePose(value: unknown): Pose | undefined {
  if (!isRecord(value) || typeof value.view !== 'string' || typeof value.base !== 'string') return undefined;
  return isState(value.start) && isState(value.end) ? (value as unknown as Pose) : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isState = (value: unknown): boolean =>
  isRecord(value) && typeof value.text === 'string' && isRecord(value.angles);
