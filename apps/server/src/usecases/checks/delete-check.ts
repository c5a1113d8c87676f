import { checkSecretSchema } from '@junction/contract';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { deleteCheck, holdCheck } from '../../store/checks.ts';
import { type PublicCall, type PublicParts, runPublic } from '../booking/public-runner.ts';
import { parseInput } from '../parse-input.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { isCheckSecret } from './check-secret.ts';

const shape = TypeCompiler.Compile(checkSecretSchema);

/** Deletes what a visitor told. What is in a patient's record stays there. One that is gone already is fine. */
export async function deleteOwnCheck(parts: PublicParts, call: PublicCall, input: unknown): Promise<Outcome<null>> {
  const parsed = parseInput({ shape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const { check: checkId, secret } = parsed.value;
  return runPublic<null>(parts, call, {
    action: 'update',
    run: async (tx, { clinicId }) => {
      if (!isCheckSecret(parts.secret, clinicId, checkId, secret)) return notFound;
      const kept = await holdCheck(tx, clinicId, checkId);
      if (kept !== undefined && kept.patientId !== null) return inRecord;
      await deleteCheck(tx, clinicId, checkId);
      return done(null, []);
    },
  });
}

const inRecord = refuse({
  kind: 'conflict',
  detail: 'These answers are in the clinic’s record by now. Ask the clinic about them.',
});
