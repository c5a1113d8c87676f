import { messageChoiceChangeSchema, messageChoiceSchema } from '@junction/contract';
import { findMessageChoice, putMessageChoice } from '../../store/messages/message-choices.ts';
import { existingPatient } from '../patients/load-patient-record.ts';
import { done, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

/** Holds for messages that wait already: what a patient wants is asked when a message is due. */
export const updateMessageChoice = defineUseCase({
  name: 'updateMessageChoice',
  summary: 'Change how a patient wants to be reminded of visits, and in which language',
  permission: 'contact:update',
  action: 'update',
  input: messageChoiceChangeSchema,
  output: messageChoiceSchema,
  subject: existingPatient,
  run: async (tx, { clinicId }, change) => {
    const { patientId } = change;
    const isUpdated = await putMessageChoice(tx, clinicId, change);
    const current = await findMessageChoice(tx, clinicId, patientId);
    const touched = [{ resource: 'patient', id: patientId, patientId }] as const;
    return isUpdated ? done(current, touched) : refuse({ kind: 'stale', yours: change, current, touched });
  },
});
