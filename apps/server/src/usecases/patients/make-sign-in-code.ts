import { patientIdSchema, printedCodeSchema } from '@junction/contract';
import { invariant } from '@junction/kernel';
import { makePrintedCode, printedCodeHash } from '../../sign-in/printed-code.ts';
import { putPatientCode } from '../../store/sign-in/secrets.ts';
import { done } from '../refusal.ts';
import { defineUseCase, subjectOf } from '../use-case.ts';
import { existingPatient } from './load-patient-record.ts';

const daysToUse = 14;

/** A code to print for a patient without e-mail. It signs them in once; a newer one makes it void. */
export const makeSignInCode = defineUseCase({
  name: 'makeSignInCode',
  summary: 'Make a sign-in code to print for a patient without e-mail',
  permission: 'patient:sign-in-code',
  action: 'create',
  input: patientIdSchema,
  output: printedCodeSchema,
  subject: existingPatient,
  run: async (tx, context) => {
    const { clinicId, actor, now, newId } = context;
    invariant(actor.kind === 'staff', 'only staff make codes');
    const patientId = subjectOf(context);
    const code = makePrintedCode();
    const expiresAt = new Date(now.getTime() + daysToUse * 86_400_000);
    await putPatientCode(tx, clinicId, {
      ...{ patientCodeId: newId(), patientId, madeBy: actor.id, expiresAt },
      codeHash: printedCodeHash(clinicId, code),
    });
    return done({ code, expiresAt: expiresAt.toISOString() }, [{ resource: 'patient', id: patientId, patientId }]);
  },
});
