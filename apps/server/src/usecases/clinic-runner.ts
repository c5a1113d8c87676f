import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Caller } from '../actor.ts';
import type { Reach } from '../permissions.ts';
import type { insertAuditEntries } from '../store/audit-entries.ts';
import { findClinicId } from '../store/clinics.ts';
import { claimKey, type KeyUse, keepAnswer } from '../store/idempotency-keys.ts';
import type { Schema } from '../store/schema.ts';
import { type TenantTx, withTenant } from '../store/tenant.ts';
import type { Assessor } from './assess-case.ts';
import { type Admission, authorise } from './authorise.ts';
import { isOwnRecord } from './own-records.ts';
import { notFound, type Outcome, refuse, type UseCaseRefusal } from './refusal.ts';
import { untilDone } from './retry.ts';
import type { UseCase, UseCaseContext } from './use-case.ts';

export interface RunnerParts {
  readonly db: Kysely<Schema>;
  readonly assessor: Assessor;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly writeAudit: typeof insertAuditEntries;
}

export interface Call {
  readonly slug: string;
  readonly caller: Caller | null;
  readonly requestId: string;
  readonly input: unknown;
  /** Given by clients that may send the same request again. */
  readonly idempotencyKey: string | undefined;
}

/** The one way to run a use case of a clinic. */
export interface ClinicRunner {
  /** Whether the caller may do this here, before the input is looked at. */
  readonly admit: (useCase: UseCase, call: Pick<Call, 'slug' | 'caller'>) => Promise<Admission>;
  readonly run: (useCase: UseCase, call: Call) => Promise<Outcome<unknown>>;
}

/** Authorises, reads the input, opens the clinic's transaction, does the work, and writes the audit in that transaction. */
export function createClinicRunner(parts: RunnerParts): ClinicRunner {
  // A clinic keeps its id for good, so what was found once need not be asked again.
  const known = new Map<string, string>();
  const clinicIdOf = async (slug: string): Promise<string | undefined> => {
    const id = known.get(slug) ?? (await findClinicId(parts.db, slug));
    if (id !== undefined) known.set(slug, id);
    return id;
  };
  const admit: ClinicRunner['admit'] = async (useCase, { slug, caller }) => {
    const clinicId = caller === null ? undefined : await clinicIdOf(slug);
    return authorise(useCase, { caller, clinicId, now: parts.clock() });
  };
  return {
    admit,
    run: async (useCase, call) => {
      const admission = await admit(useCase, call);
      if (!admission.ok) return admission;
      const input = useCase.parse(call.input, parts.clock());
      if (!input.ok) return refuse({ kind: 'invalid', problems: input.problems });
      return untilDone(() => runAdmitted(parts, useCase, { ...call, ...admission, input: input.value }));
    },
  };
}

type AdmittedCall = Call & { readonly caller: Caller; readonly reach: Reach };

/** Takes everything back, the audit too, when the use case refuses. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: UseCaseRefusal;
  constructor(refusal: UseCaseRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

async function runAdmitted(parts: RunnerParts, useCase: UseCase, call: AdmittedCall): Promise<Outcome<unknown>> {
  const { clinicId, actor } = call.caller;
  const tenant = { clinicId, actor, requestId: call.requestId };
  try {
    return await withTenant(parts.db, tenant, async (tx) => {
      const subject = await findSubject(tx, useCase, call);
      if (subject === undefined) return notFound;
      const { clock, newId, assessor } = parts;
      const context: UseCaseContext = { ...tenant, now: clock(), newId, assessor, route: useCase.name, subject };
      const outcome = await runOnce(tx, { useCase, context, call });
      if (outcome.ok) await writeAudit(parts, tx, { context, action: useCase.action, touched: outcome.touched });
      else if (outcome.refusal.kind === 'stale') {
        // The refusal shows the record as it is now, and that is a read.
        await writeAudit(parts, tx, { context, action: 'read', touched: outcome.refusal.touched });
      } else throw new Refused(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

/** Whose record it is; null: nobody's in particular; undefined: there is none, or none that the caller may know of. */
async function findSubject(tx: TenantTx, useCase: UseCase, call: AdmittedCall): Promise<string | null | undefined> {
  if (useCase.findSubject === undefined) return null;
  const { clinicId, actor } = call.caller;
  const subject = await useCase.findSubject(tx, clinicId, call.input);
  if (subject === undefined || call.reach === 'clinic') return subject;
  return (await isOwnRecord(tx, clinicId, actor, subject)) ? subject : undefined;
}

interface Run {
  readonly useCase: UseCase;
  readonly context: UseCaseContext;
  readonly call: AdmittedCall;
}

/** A second request with the key of the first is answered like the first and does nothing. */
async function runOnce(tx: TenantTx, { useCase, context, call }: Run): Promise<Outcome<unknown>> {
  const { clinicId, actor } = context;
  if (call.idempotencyKey === undefined) return useCase.run(tx, context, call.input);
  const inputHash = createHash('sha256').update(JSON.stringify(call.input)).digest();
  const use: KeyUse = { actorId: actor.id, key: call.idempotencyKey, useCase: useCase.name, inputHash };
  const claim = await claimKey(tx, clinicId, use);
  if (claim.kind === 'other') return refuse({ kind: 'key-reused' });
  if (claim.kind === 'same') return { ok: true, ...(claim.answer as Pick<Done, 'value' | 'touched'>) }; // As kept below.
  const outcome = await useCase.run(tx, context, call.input);
  if (outcome.ok) await keepAnswer(tx, clinicId, use, { value: outcome.value, touched: outcome.touched });
  return outcome;
}

type Done = Extract<Outcome<unknown>, { ok: true }>;

interface AuditOf {
  readonly context: UseCaseContext;
  readonly action: UseCase['action'];
  readonly touched: Done['touched'];
}

async function writeAudit({ writeAudit: write }: RunnerParts, tx: TenantTx, { context, action, touched }: AuditOf) {
  if (touched.length === 0) return;
  const entries = touched.map((it) => ({ ...it, entryId: context.newId(), action }));
  await write(tx, context, entries);
}
