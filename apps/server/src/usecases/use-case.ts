import type { AuditAction } from '@junction/contract';
import { invariant, type Problem, type Result } from '@junction/kernel';
import type { Static, TObject, TSchema } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { hasOwnReach, type Permission } from '../permissions.ts';
import type { TenantContext, TenantTx } from '../store/tenant.ts';
import type { Assessor } from './assess-case.ts';
import { parseInput } from './parse-input.ts';
import type { Outcome } from './refusal.ts';

/** What a use case is told beside its input. */
export interface UseCaseContext extends TenantContext {
  readonly now: Date;
  readonly newId: () => string;
  /** The knowledge of this server, and the engine over it. */
  readonly assessor: Assessor;
  /** The name of the use case, written into the origin of every fact. */
  readonly route: string;
  /** Whose record it is, where the use case says so. */
  readonly subject: string | null;
}

/** One thing that can be done in a clinic, ready to be run: what it needs, takes, gives and writes into the audit. */
export interface UseCase {
  readonly name: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly action: AuditAction;
  readonly needsStepUp: boolean;
  readonly input: TObject;
  readonly output: TSchema;
  readonly parse: (input: unknown, now: Date) => Result<unknown, Problem>;
  readonly findSubject: ((tx: TenantTx, clinicId: string, input: unknown) => Promise<string | undefined>) | undefined;
  readonly run: (tx: TenantTx, context: UseCaseContext, input: unknown) => Promise<Outcome<unknown>>;
}

export interface UseCaseDefinition<I extends TObject, O extends TSchema> {
  /** Verb and noun, such as `readPatient`. */
  readonly name: string;
  readonly summary: string;
  readonly permission: Permission;
  /** What the audit says was done with each record. */
  readonly action: AuditAction;
  /** True when the person must have proved again, a moment ago, who they are. */
  readonly needsStepUp?: true;
  readonly input: I;
  readonly output: O;
  /** What is wrong with an input that has the right shape. */
  readonly check?: (input: Static<I>, now: Date) => readonly Problem[];
  /** Whose record it is; undefined: there is no such record. Required where a permission reaches only one's own. */
  readonly subject?: (tx: TenantTx, clinicId: string, input: Static<I>) => Promise<string | undefined>;
  /** Changes nothing when it refuses. */
  readonly run: (tx: TenantTx, context: UseCaseContext, input: Static<I>) => Promise<Outcome<Static<O>>>;
}

/** Refused at start when the permission reaches only one's own record and the use case does not say whose it is. */
export function defineUseCase<I extends TObject, O extends TSchema>(definition: UseCaseDefinition<I, O>): UseCase {
  const { name, summary, permission, action, input, output, check, subject, run } = definition;
  invariant(!hasOwnReach(permission) || subject !== undefined, `${name} must say whose record it is`);
  const shape = TypeCompiler.Compile(input);
  const asInput = (value: unknown): Static<I> => {
    invariant(shape.Check(value), `${name} ran with an input that was not parsed`);
    return value;
  };
  return {
    ...{ name, summary, permission, action, input, output },
    needsStepUp: definition.needsStepUp === true,
    parse: (value, now) => parseInput({ shape, value, check: (it) => check?.(it, now) ?? [] }),
    findSubject: subject && ((tx, clinicId, value) => subject(tx, clinicId, asInput(value))),
    run: (tx, context, value) => run(tx, context, asInput(value)),
  };
}

/** Whose record it is, in a use case that says so. */
export function subjectOf({ subject, route }: UseCaseContext): string {
  invariant(subject !== null, `${route} does not say whose record it is`);
  return subject;
}
