import { patientIdSchema, type Signal, signalIdSchema, signalListSchema, signalSchema } from '@junction/contract';
import { Type } from '@sinclair/typebox';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import {
  acknowledgeSignal as acknowledge,
  findSignal,
  listOpenSignals,
  listSignalsOf,
  type StoredSignal,
} from '../../store/home/signals.ts';
import { listEntriesOf } from '../../store/patients.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';

export const listSignals = defineUseCase({
  name: 'listSignals',
  summary: 'List what came from home that a clinician has to look at',
  permission: 'signal:read',
  action: 'list',
  input: Type.Object({}, { additionalProperties: false }),
  output: signalListSchema,
  run: async (tx, { clinicId }) => {
    const signals = await listOpenSignals(tx, clinicId);
    const seen = [...new Set(signals.map(({ patientId }) => patientId))];
    return done({ signals: signals.map(toSignal) }, [
      { resource: 'signal', id: null, patientId: null },
      ...seen.map((id) => ({ resource: 'patient', id, patientId: id }) as const),
    ]);
  },
});

export const listPatientSignals = defineUseCase({
  name: 'listPatientSignals',
  summary: 'List what came from home of one patient, with who looked at it',
  permission: 'signal:read',
  action: 'read',
  input: patientIdSchema,
  output: signalListSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const patientId = subjectOf(context);
    const same = await listEntriesOf(tx, context.clinicId, patientId);
    const signals = await listSignalsOf(tx, context.clinicId, same);
    return done({ signals: signals.map(toSignal) }, [{ resource: 'signal', id: null, patientId }]);
  },
});

/** Said again it stays as it was: who looked at it first stands. */
export const acknowledgeSignal = defineUseCase({
  name: 'acknowledgeSignal',
  summary: 'Say that one has looked at what came from home',
  permission: 'signal:acknowledge',
  action: 'update',
  input: signalIdSchema,
  output: signalSchema,
  subject: async (tx: TenantTx, clinicId, { signalId }) => (await findSignal(tx, clinicId, signalId))?.patientId,
  run: async (tx, { clinicId, actor, now }, { signalId }) => {
    await acknowledge(tx, clinicId, { signalId, by: actor.id, at: now });
    const signal = await findSignal(tx, clinicId, signalId);
    if (signal === undefined) return notFound;
    await tellSchedule(tx, clinicId, [{ kind: 'signal', id: signalId, version: 2 }]);
    return done(toSignal(signal), [{ resource: 'signal', id: signalId, patientId: signal.patientId }]);
  },
});

const toSignal = ({ raisedAt, acknowledgedAt, advice: _told, ...signal }: StoredSignal): Signal => ({
  ...signal,
  at: raisedAt.toISOString(),
  acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
});
