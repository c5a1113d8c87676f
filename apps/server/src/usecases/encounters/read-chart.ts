import { type Chart, chartSchema, patientIdSchema } from '@junction/contract';
import { formatInstant } from '@junction/scheduling';
import { type ChartRow, listChart, listUpcoming } from '../../store/chart.ts';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { findPatient, listEntriesOf } from '../../store/patients.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { ageOn } from './encounter-patient.ts';

/** The audit has one row for the patient: the chart is one page. */
export const readChart = defineUseCase({
  name: 'readChart',
  summary: 'Read the chart of a patient: encounters with what they came to, and the visits to come',
  permission: 'encounter:read',
  action: 'read',
  input: patientIdSchema,
  output: chartSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const { clinicId, now } = context;
    const patientId = subjectOf(context);
    const patient = await findPatient(tx, clinicId, patientId);
    const settings = await findClinicSettings(tx, clinicId);
    if (patient === undefined || settings === undefined) return notFound;
    const same = await listEntriesOf(tx, clinicId, patientId);
    const upcoming = await listUpcoming(tx, clinicId, same, now);
    return done(
      {
        patient: {
          patientId,
          name: `${patient.givenName} ${patient.familyName}`,
          ageYears: ageOn(patient.birthDate, now.toISOString().slice(0, 10)) ?? null,
          sex: patient.sex,
          birthDate: patient.birthDate,
          isSample: patient.isSample,
        },
        encounters: (await listChart(tx, clinicId, same)).map(toLine),
        upcoming: upcoming.map(({ visit_id: visitId, starts_at: start, service, practitioner }) => ({
          ...{ visitId, service, practitioner },
          start: formatInstant(start.getTime(), settings.timeZone),
        })),
      },
      [{ resource: 'patient', id: patientId, patientId }],
    );
  },
});

const toLine = (row: ChartRow): Chart['encounters'][number] => ({
  encounterId: row.encounter_id,
  kind: row.kind,
  startedAt: row.started_at.toISOString(),
  reason: row.reason,
  signature: signatureOf(row),
  leader: row.leader === null ? null : { condition: row.leader.condition, probability: row.leader.probability },
  mechanism: leadingMechanism(row.mechanism),
  documents: [...row.documents],
  drawing: row.pain?.drawing ?? null,
  marks: [...(row.pain?.marks ?? [])],
  addenda: row.addenda,
});

function signatureOf(row: ChartRow): Chart['encounters'][number]['signature'] {
  if (row.signed_at === null || row.signed_by === null || row.content_hash === null) return null;
  return {
    signedAt: row.signed_at.toISOString(),
    signedBy: { id: row.signed_by, name: row.signed_by_name },
    contentHash: row.content_hash.toString('hex'),
    knowledge: { version: row.knowledge_version ?? '', hash: row.knowledge_hash ?? '' },
    engine: row.engine ?? '',
  };
}

/** The class that leads, or undetermined; null where none was in play. */
function leadingMechanism(mechanism: ChartRow['mechanism']): string | null {
  if (mechanism === null) return null;
  if (mechanism.undetermined === true) return 'undetermined';
  const classes = ['hypomobile', 'hypermobile', 'mixed'] as const;
  return classes.reduce((best, it) => (Number(mechanism[it]) > Number(mechanism[best]) ? it : best), 'hypomobile');
}
