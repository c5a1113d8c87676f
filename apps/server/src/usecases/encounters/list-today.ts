import { type Today, todaySchema } from '@junction/contract';
import { rangeOfDate, toCivil } from '@junction/scheduling';
import { Type } from '@sinclair/typebox';
import type { Touched } from '../../store/audit-entries.ts';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { listUnsigned, listToday as selectToday, type TodayRow } from '../../store/today.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

/** At this visit the course is looked at again. Source: the courses of the knowledge base, which say visit 4 for most causes. */
const REASSESSED_AT = 4;

export const listToday = defineUseCase({
  name: 'listToday',
  summary: 'List the visits of today with what is due',
  permission: 'encounter:today',
  action: 'list',
  input: Type.Object({}, { additionalProperties: false }),
  output: todaySchema,
  run: async (tx, { clinicId, now }) => {
    const settings = await findClinicSettings(tx, clinicId);
    if (settings === undefined) return notFound;
    const zone = settings.timeZone;
    const { date } = toCivil(now.getTime(), zone);
    const { start, end } = rangeOfDate(date, zone);
    const visits = await selectToday(tx, clinicId, start, end);
    const unsigned = await listUnsigned(tx, clinicId, start);
    const seen = new Set([...visits, ...unsigned].flatMap(({ patient_id: id }) => (id === null ? [] : [id])));
    return done(
      {
        zone,
        date,
        visits: visits.map(toVisit),
        unsigned: unsigned.map((row) => ({
          encounterId: row.encounter_id,
          startedAt: row.started_at.toISOString(),
          patient: { id: row.patient_id, name: `${row.given_name} ${row.family_name}`, isSample: row.is_sample },
        })),
      },
      [{ resource: 'schedule', id: null, patientId: null }, ...[...seen].map(patientSeen)],
    );
  },
});

const patientSeen = (id: string): Touched => ({ resource: 'patient', id, patientId: id });

const toVisit = (row: TodayRow): Today['visits'][number] => ({
  visitId: row.visit_id,
  start: row.starts_at.toISOString(),
  end: row.ends_at.toISOString(),
  state: row.state,
  service: row.service,
  practitioner: { id: row.practitioner_id, name: row.practitioner },
  patient:
    row.patient_id === null
      ? null
      : { id: row.patient_id, name: `${row.given_name} ${row.family_name}`, isSample: row.is_sample },
  visitorName: row.visitor_name,
  encounter: row.encounter_id === null ? null : { id: row.encounter_id, signed: row.is_signed },
  hasIntake: row.has_intake,
  urgency: row.urgency,
  visitNumber: row.signed_before + 1,
  isReassessment: row.signed_before + 1 === REASSESSED_AT,
});
