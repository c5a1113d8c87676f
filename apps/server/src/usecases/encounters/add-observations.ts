import { observationListSchema, observationsEntrySchema } from '@junction/contract';
import { insertObservations } from '../../store/observations.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { checkMoment } from './check-moment.ts';
import { patientOfEncounter, recordingOf } from './encounter-subject.ts';
import { wrongObservations } from './wrong-observations.ts';

export const addObservations = defineUseCase({
  name: 'addObservations',
  summary: 'Record observations of an encounter',
  permission: 'encounter:record',
  action: 'create',
  input: observationsEntrySchema,
  output: observationListSchema,
  check: ({ observations }, now) =>
    observations.flatMap(({ observedAt }, index) => checkMoment(`observations[${index}].observedAt`, observedAt, now)),
  subject: patientOfEncounter,
  run: async (tx, context, { encounterId, observations }) => {
    const problems = wrongObservations(context.assessor.kb, observations);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const patientId = subjectOf(context);
    const entries = observations.map((entry) => ({ ...entry, observationId: context.newId() }));
    const recorded = await insertObservations(
      tx,
      context.clinicId,
      { encounterId, patientId },
      entries,
      recordingOf(context),
    );
    return done(
      { observations: [...recorded] },
      recorded.map(({ observationId }) => ({ resource: 'observation', id: observationId, patientId })),
    );
  },
});
