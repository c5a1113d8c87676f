import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { insertAuditEntries } from '../../store/audit-entries.ts';
import { findClinicId } from '../../store/clinics.ts';
import { claimKey, type KeyUse, keepAnswer } from '../../store/idempotency-keys.ts';
import type { Schema } from '../../store/schema.ts';
import { type TenantContext, type TenantTx, withTenant } from '../../store/tenant.ts';
import type { Assessor } from '../assess-case.ts';
import { notFound, type Outcome, refuse, type UseCaseRefusal } from '../refusal.ts';
import { untilDone } from '../retry.ts';
import { type InTurn, inTurn } from './in-turn.ts';

/** What booking without signing in is made of. */
export interface PublicParts {
  readonly db: Kysely<Schema>;
  readonly assessor: Assessor;
  /** Seals the links of visits and the codes that prove an address. */
  readonly secret: string;
  /** Where this server is reached from outside. */
  readonly baseUrl: () => string;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly writeAudit: typeof insertAuditEntries;
}

export interface PublicContext extends TenantContext {
  readonly slug: string;
  readonly now: Date;
  readonly newId: () => string;
}

export interface PublicCall {
  readonly slug: string;
  readonly requestId: string;
}

export interface PublicWork<T> {
  readonly action: 'read' | 'list' | 'create' | 'update';
  /** Given: the work is done once for each key, and a second request is answered like the first. */
  readonly once?: { readonly key: string; readonly name: string; readonly input: unknown } | undefined;
  readonly run: (tx: TenantTx, context: PublicContext) => Promise<Outcome<T>>;
}

/** Who books online without being signed in. */
const visitor: Actor = { kind: 'system', id: 'online-booking', roles: ['system'] };

/** Stands in the place of an actor's id for keys of those who are not signed in. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Runs work of the public in a transaction of the clinic of the address. Where a time was lost to somebody else on the way,
 * or the database broke a circle of waiting, it is done again from the beginning.
 */
export async function runPublic<T>(parts: PublicParts, call: PublicCall, work: PublicWork<T>): Promise<Outcome<T>> {
  const clinicId = await clinicIdOf(parts, call.slug);
  if (clinicId === undefined) return notFound;
  const tenant = { clinicId, actor: visitor, requestId: call.requestId };
  try {
    return await turnOf(parts)(() =>
      untilDone(() =>
        withTenant(parts.db, tenant, async (tx) => {
          const context: PublicContext = { ...tenant, slug: call.slug, now: parts.clock(), newId: parts.newId };
          const outcome = await runOnce(tx, context, work);
          if (!outcome.ok) throw new Refused(outcome.refusal);
          const entries = outcome.touched.map((it) => ({ ...it, entryId: parts.newId(), action: work.action }));
          if (entries.length > 0) await parts.writeAudit(tx, context, entries);
          return outcome;
        }),
      ),
    );
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

/** Takes everything back, the key too. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: UseCaseRefusal;
  constructor(refusal: UseCaseRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

async function runOnce<T>(tx: TenantTx, context: PublicContext, { once, run }: PublicWork<T>): Promise<Outcome<T>> {
  if (once === undefined) return run(tx, context);
  const { clinicId } = context;
  const inputHash = createHash('sha256').update(JSON.stringify(once.input)).digest();
  const use: KeyUse = { actorId: nobody, key: once.key, useCase: once.name, inputHash };
  const claim = await claimKey(tx, clinicId, use);
  if (claim.kind === 'other') return refuse({ kind: 'key-reused' });
  if (claim.kind === 'same') return { ok: true, value: claim.answer as T, touched: [] }; // As kept below.
  const outcome = await run(tx, context);
  if (outcome.ok) await keepAnswer(tx, clinicId, use, outcome.value);
  return outcome;
}

/** Fewer than the connections of the server, so that staff are served beside any crowd. */
const atOnce = 6;

const turns = new WeakMap<Kysely<Schema>, InTurn>();

function turnOf({ db }: PublicParts): InTurn {
  const turn = turns.get(db) ?? inTurn(atOnce);
  turns.set(db, turn);
  return turn;
}

// A clinic keeps its id for good.
const known = new WeakMap<Kysely<Schema>, Map<string, string>>();

/** The clinic of an address; undefined: there is none. */
export async function clinicIdOf({ db }: PublicParts, slug: string): Promise<string | undefined> {
  const ids = known.get(db) ?? new Map<string, string>();
  known.set(db, ids);
  const id = ids.get(slug) ?? (await findClinicId(db, slug));
  if (id !== undefined) ids.set(slug, id);
  return id;
}
