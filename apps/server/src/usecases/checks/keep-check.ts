import { type CheckEntry, checkChangeSchema, checkEntrySchema, type KeptCheck } from '@junction/contract';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { changeCheck, holdCheck, insertCheck } from '../../store/checks.ts';
import { type PublicCall, type PublicContext, type PublicParts, runPublic } from '../booking/public-runner.ts';
import { parseInput } from '../parse-input.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { checkCode, checkCodeHash } from './check-code.ts';
import { checkSecret, isCheckSecret } from './check-secret.ts';
import { type ParsedCheck, parseCheck } from './parse-check.ts';

const entryShape = TypeCompiler.Compile(checkEntrySchema);
const changeShape = TypeCompiler.Compile(checkChangeSchema);

/** So long a check is kept that is in nobody's record. */
const keptMs = 30 * 86_400_000;

/** Keeps what a visitor told, now that they agreed. The same key with the same body keeps it once. */
export async function keepCheck(
  parts: PublicParts,
  call: PublicCall,
  { input, key }: { readonly input: unknown; readonly key: string | undefined },
): Promise<Outcome<KeptCheck>> {
  const parsed = parseInput({ shape: entryShape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const told = parseCheck(parts.assessor, parsed.value);
  if (!told.ok) return refuse({ kind: 'invalid', problems: told.problems });
  const outcome = await runPublic(parts, call, {
    action: 'create',
    once: key === undefined ? undefined : { key, name: 'keepCheck', input },
    run: async (tx, context) => {
      const { clinicId, now } = context;
      const checkId = context.newId();
      const { language, consent } = parsed.value;
      const expiresAt = new Date(now.getTime() + keptMs);
      for (let number = 0; number < mostCodes; number++) {
        const code = checkCode(parts.secret, { clinicId, checkId, number, language });
        const codeHash = checkCodeHash(parts.secret, clinicId, code);
        const check = { checkId, codeHash, codeNumber: number, language, consent, now, expiresAt, ...told.value };
        if (await insertCheck(tx, clinicId, check))
          return done(bare(context, { checkId, number, language, expiresAt }), []);
      }
      throw new Error(`no free code in ${mostCodes} tries`);
    },
  });
  return withSecrets(parts, outcome);
}

/** Chance of one code being taken is small; of this many in a row, none. */
const mostCodes = 20;

/** Puts what the visitor tells now in the place of what was kept, unless that is in a record by now. */
export async function replaceCheck(parts: PublicParts, call: PublicCall, input: unknown): Promise<Outcome<KeptCheck>> {
  const parsed = parseInput({ shape: changeShape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const told = parseCheck(parts.assessor, parsed.value);
  if (!told.ok) return refuse({ kind: 'invalid', problems: told.problems });
  const outcome = await runPublic(parts, call, {
    action: 'update',
    run: (tx, context) => replace(parts, context, { tx, entry: parsed.value, told: told.value }),
  });
  return withSecrets(parts, outcome);
}

interface Replacing {
  readonly tx: Parameters<typeof holdCheck>[0];
  readonly entry: CheckEntry & { readonly check: string; readonly secret: string };
  readonly told: ParsedCheck;
}

async function replace(
  parts: PublicParts,
  context: PublicContext,
  { tx, entry, told }: Replacing,
): Promise<Outcome<Bare>> {
  const { clinicId, now } = context;
  const { check: checkId, secret, consent } = entry;
  if (!isCheckSecret(parts.secret, clinicId, checkId, secret)) return notFound;
  const kept = await holdCheck(tx, clinicId, checkId);
  if (kept === undefined || kept.content === null || kept.expiresAt <= now) return notFound;
  if (kept.patientId !== null) return inRecord;
  const expiresAt = new Date(now.getTime() + keptMs);
  // The word of the code is of the language in which it was made.
  const { language, codeNumber: number } = kept;
  await changeCheck(tx, clinicId, { checkId, language, consent, now, expiresAt, ...told });
  return done(bare(context, { checkId, number, language, expiresAt }), []);
}

const inRecord = refuse({
  kind: 'conflict',
  detail: 'These answers are in the clinic’s record by now. Tell the clinic what changed.',
});

/** What may be kept with the key of a request: nothing that opens a check. */
interface Bare {
  readonly clinicId: string;
  readonly checkId: string;
  readonly number: number;
  readonly language: 'en' | 'es';
  readonly expires: string;
}

const bare = (
  { clinicId }: PublicContext,
  { checkId, number, language, expiresAt }: Omit<Bare, 'clinicId' | 'expires'> & { readonly expiresAt: Date },
): Bare => ({ clinicId, checkId, number, language, expires: expiresAt.toISOString() });

function withSecrets(parts: PublicParts, outcome: Outcome<Bare>): Outcome<KeptCheck> {
  if (!outcome.ok) return outcome;
  const { clinicId, checkId, expires } = outcome.value;
  const secret = checkSecret(parts.secret, clinicId, checkId);
  return { ...outcome, value: { check: checkId, secret, code: checkCode(parts.secret, outcome.value), expires } };
}
