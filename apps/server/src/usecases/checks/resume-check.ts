import { checkCodeSchema, type OpenedCheck } from '@junction/contract';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { keyedHash } from '../../sign-in/keyed-hash.ts';
import { findCheckByCode } from '../../store/checks.ts';
import { countAttempt, takeBackAttempt } from '../../store/sign-in/attempts.ts';
import { type PublicCall, type PublicParts, runPublic } from '../booking/public-runner.ts';
import { parseInput } from '../parse-input.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { checkCode, checkCodeHash } from './check-code.ts';
import { checkSecret } from './check-secret.ts';

const shape = TypeCompiler.Compile(checkCodeSchema);

/** Wrong codes at one clinic, from wherever: people who mistype are few, and guessing among millions gets nowhere. */
const wrongCodes = { most: 30, seconds: 3600 };

/** Opens a check on another device by its code. An expired code says so. */
export async function resumeCheck(parts: PublicParts, call: PublicCall, input: unknown): Promise<Outcome<OpenedCheck>> {
  const parsed = parseInput({ shape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const tries = keyedHash(parts.secret, 'check-codes-of', call.slug);
  const retryAfterSeconds = await countAttempt(parts.db, tries, wrongCodes);
  if (retryAfterSeconds > 0) return refuse({ kind: 'too-many', retryAfterSeconds });
  const outcome = await runPublic<OpenedCheck>(parts, call, {
    action: 'read',
    run: async (tx, { clinicId, now }) => {
      const found = await findCheckByCode(tx, clinicId, checkCodeHash(parts.secret, clinicId, parsed.value.code));
      if (found === undefined) return notFound;
      const { checkId, codeNumber: number, language, content, expiresAt } = found;
      if (content === null || expiresAt <= now) return expired;
      const kept = {
        ...{ check: checkId, secret: checkSecret(parts.secret, clinicId, checkId), expires: expiresAt.toISOString() },
        code: checkCode(parts.secret, { clinicId, checkId, number, language }),
      };
      return done({ ...kept, language, ...content }, []);
    },
  });
  const isKnown = outcome.ok || outcome.refusal.kind !== 'not-found';
  if (isKnown) await takeBackAttempt(parts.db, tries);
  return outcome;
}

const expired = refuse({
  ...{ kind: 'taken', code: 'expired', alternatives: [] },
  detail: 'This code has expired, and the answers were deleted. Please do the check again.',
});
