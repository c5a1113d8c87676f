import type { EncounterSummary } from '@junction/contract';

/** By whom and through which request a fact comes into the record. */
export interface Recording {
  readonly by: EncounterSummary['recordedBy'];
  readonly origin: EncounterSummary['origin'];
}

export const recordingColumns = ({ by, origin }: Recording) => ({
  recorded_by_kind: by.kind,
  recorded_by: by.id,
  origin: JSON.stringify(origin),
});

interface RecordedRow {
  readonly recorded_at: Date;
  readonly recorded_by_kind: string;
  readonly recorded_by: string;
  readonly origin: unknown;
}

/** Columns of every fact. */
export const recordedColumns = ['recorded_at', 'recorded_by_kind', 'recorded_by', 'origin'] as const;

export const toRecorded = (row: RecordedRow): Pick<EncounterSummary, 'recordedAt' | 'recordedBy' | 'origin'> => ({
  recordedAt: row.recorded_at.toISOString(),
  // What these columns hold was checked on its way in.
  recordedBy: { kind: row.recorded_by_kind as Recording['by']['kind'], id: row.recorded_by },
  origin: row.origin as Recording['origin'],
});
