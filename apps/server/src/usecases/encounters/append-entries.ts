import { entriesEntrySchema, entriesSavedSchema } from '@junction/contract';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { countEntries, insertEntries } from '../../store/encounter-entries.ts';
import { findSignature, holdEncounter } from '../../store/signatures.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { checkMoment } from './check-moment.ts';
import { patientOfEncounter, recordingOf } from './encounter-subject.ts';

/** Each entry is saved once for its id, so that a queue may send again what it does not know to have arrived. */
export const appendEntries = defineUseCase({
  name: 'appendEntries',
  summary: 'Save what was entered in an encounter',
  permission: 'encounter:record',
  action: 'create',
  input: entriesEntrySchema,
  output: entriesSavedSchema,
  check: ({ entries }, now) => entries.flatMap(({ at }, index) => checkMoment(`entries[${index}].at`, at, now)),
  subject: patientOfEncounter,
  run: async (tx, context, { encounterId, entries }) => {
    const { clinicId } = context;
    const patientId = subjectOf(context);
    await holdEncounter(tx, clinicId, encounterId);
    if ((await findSignature(tx, clinicId, encounterId)) !== undefined) {
      return refuse({ kind: 'conflict', detail: 'This encounter is signed. Add an addendum with a reason.' });
    }
    const saved = await insertEntries(tx, clinicId, { encounterId, patientId }, entries, recordingOf(context));
    const total = await countEntries(tx, clinicId, encounterId);
    if (saved > 0) await tellSchedule(tx, clinicId, [{ kind: 'encounter', id: encounterId, version: total }]);
    return done({ saved, total }, [{ resource: 'encounter', id: encounterId, patientId }]);
  },
});
