import { blockChangeSchema, blockEntrySchema, blockIdSchema, blockSchema, type DeskBlock } from '@junction/contract';
import { formatInstant } from '@junction/scheduling';
import { Type } from '@sinclair/typebox';
import { type Block, findBlock, insertBlock, removeBlock as remove, updateBlock } from '../../store/booking/blocks.ts';
import { listCollisions, occupy, vacate } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { holdRows } from '../booking/hold-rows.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { defineUseCase, type UseCaseContext } from '../use-case.ts';
import { resolveWanted } from './place-visit.ts';

export const addBlock = defineUseCase({
  name: 'addBlock',
  summary: 'Keep a time of somebody, a room or a device from being booked',
  permission: 'visit:change',
  action: 'create',
  input: blockEntrySchema,
  output: blockSchema,
  run: async (tx, context, entry) => {
    const setUp = await loadSetUp(tx, context.clinicId);
    const block = toBlock(setUp, { ...entry, blockId: context.newId(), version: 1 });
    if (!block.ok) return block;
    const free = await take(tx, context, setUp, { block: block.value, held: [] });
    if (!free.ok) return free;
    await insertBlock(tx, context.clinicId, block.value);
    await occupyFor(tx, context, block.value);
    return tell(tx, context, setUp, block.value);
  },
});

export const changeBlock = defineUseCase({
  name: 'changeBlock',
  summary: 'Move a blocked time or change its reason',
  permission: 'visit:change',
  action: 'update',
  input: blockChangeSchema,
  output: blockSchema,
  run: async (tx, context, change) => {
    const { clinicId } = context;
    const found = await findBlock(tx, clinicId, change.blockId);
    if (found === undefined) return notFound;
    const setUp = await loadSetUp(tx, clinicId);
    const { zone } = setUp;
    const stale = (current: Block) =>
      refuse({ kind: 'stale', yours: change, current: toView(setUp, current), touched: [touched(current)] });
    if (found.version !== change.version) return stale(found);
    const block = toBlock(setUp, {
      ...{ blockId: found.blockId, version: change.version, reason: change.reason ?? found.reason },
      resource: change.resource ?? found.resourceId,
      start: change.start ?? formatInstant(found.start, zone),
      end: change.end ?? formatInstant(found.end, zone),
    });
    if (!block.ok) return block;
    const free = await take(tx, context, setUp, { block: block.value, held: [found.resourceId] });
    if (!free.ok) return free;
    if (!(await updateBlock(tx, clinicId, block.value)))
      return stale((await findBlock(tx, clinicId, change.blockId)) ?? found);
    await vacate(tx, clinicId, { kind: 'block', id: found.blockId });
    await occupyFor(tx, context, block.value);
    return tell(tx, context, setUp, { ...block.value, version: change.version + 1 });
  },
});

export const removeBlock = defineUseCase({
  name: 'removeBlock',
  summary: 'Open a blocked time again',
  permission: 'visit:change',
  action: 'remove',
  input: blockIdSchema,
  output: Type.Object({ removed: Type.Literal(true) }),
  run: async (tx, context, { blockId, version }) => {
    const { clinicId } = context;
    const found = await findBlock(tx, clinicId, blockId);
    if (found === undefined) return notFound;
    if (found.version !== Number(version)) {
      const setUp = await loadSetUp(tx, clinicId);
      return refuse({ kind: 'stale', yours: { version }, current: toView(setUp, found), touched: [touched(found)] });
    }
    await holdRows(tx, context, [found.resourceId]);
    await remove(tx, clinicId, blockId);
    await tellSchedule(tx, clinicId, [{ kind: 'block', id: blockId, version: found.version + 1 }]);
    return done({ removed: true } as const, [touched(found)]);
  },
});

interface Written {
  readonly blockId: string;
  readonly version: number;
  readonly resource: string;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

const mostDays = 7;

function toBlock(setUp: SetUp, written: Written): Outcome<Block> {
  const { blockId, version, resource, reason } = written;
  const isKnown = [...setUp.practitioners, ...setUp.resources].some(({ id }) => id === resource);
  if (!isKnown)
    return refuse({
      kind: 'invalid',
      problems: [{ path: 'resource', message: 'is nobody and no room or device here' }],
    });
  const start = resolveWanted(written.start, setUp.zone);
  if (!start.ok) return start;
  const end = resolveWanted(written.end, setUp.zone, 'end');
  if (!end.ok) return end;
  const length = end.value - start.value;
  if (length <= 0) return refuse({ kind: 'invalid', problems: [{ path: 'end', message: 'must be after start' }] });
  if (length > mostDays * 86_400_000)
    return refuse({
      kind: 'invalid',
      problems: [
        { path: 'end', message: `must be at most ${mostDays} days after start; a longer absence is a closure` },
      ],
    });
  return done({ blockId, version, resourceId: resource, start: start.value, end: end.value, reason }, []);
}

/** Holds the row, and refuses where something else is then. */
async function take(
  tx: TenantTx,
  context: UseCaseContext,
  { zone }: SetUp,
  { block, held }: { readonly block: Block; readonly held: readonly string[] },
): Promise<Outcome<null>> {
  const { clinicId, now } = context;
  await holdRows(tx, context, [...new Set([block.resourceId, ...held])]);
  const query = { resourceIds: [block.resourceId], range: block, except: block.blockId, now };
  const collisions = await listCollisions(tx, clinicId, query);
  if (collisions.length === 0) return done(null, []);
  const collides = collisions.map(({ kind, id, start, end }) => ({
    ...{ kind, id, what: kind === 'visit' ? 'a visit' : 'another blocked time' },
    ...{ start: formatInstant(start, zone), end: formatInstant(end, zone) },
  }));
  const detail = 'Something is booked in this time. Move it first.';
  return refuse({ kind: 'taken', code: 'taken', detail, alternatives: [], collides });
}

const occupyFor = (tx: TenantTx, { clinicId, newId }: UseCaseContext, block: Block): Promise<void> =>
  occupy(tx, clinicId, {
    ...{ resourceIds: [block.resourceId], range: block, of: { kind: 'block', id: block.blockId } },
    ...{ serviceId: null, visitStart: null, expiresAt: null, deliberate: false, newId },
  });

async function tell(tx: TenantTx, { clinicId }: UseCaseContext, setUp: SetUp, block: Block) {
  await tellSchedule(tx, clinicId, [{ kind: 'block', id: block.blockId, version: block.version }]);
  return done(toView(setUp, block), [touched(block)]);
}

const touched = ({ blockId }: Block) => ({ resource: 'schedule', id: blockId, patientId: null }) as const;

const toView = ({ zone }: SetUp, { blockId, version, resourceId, start, end, reason }: Block): DeskBlock => ({
  ...{ id: blockId, version, resource: resourceId, reason },
  ...{ start: formatInstant(start, zone), end: formatInstant(end, zone) },
});
