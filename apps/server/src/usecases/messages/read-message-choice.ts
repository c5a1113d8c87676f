import { messageChoiceSchema, patientIdSchema } from '@junction/contract';
import { findMessageChoice } from '../../store/messages/message-choices.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

export const readMessageChoice = defineUseCase({
  name: 'readMessageChoice',
  summary: 'Read how a patient wants to be reminded of visits, and in which language',
  permission: 'patient:read',
  action: 'read',
  input: patientIdSchema,
  output: messageChoiceSchema,
  subject: existingPatient,
  run: async (tx, { clinicId }, { patientId }) =>
    done(await findMessageChoice(tx, clinicId, patientId), [{ resource: 'patient', id: patientId, patientId }]),
});
