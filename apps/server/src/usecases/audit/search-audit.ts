import { auditListSchema, auditQuerySchema, isRealDay } from '@junction/contract';
import { searchAudit as search } from '../../store/audit-entries.ts';
import { listEntriesOf } from '../../store/patients.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

const usualLimit = 50;

/** That somebody looked into the audit is itself written there. */
export const searchAudit = defineUseCase({
  name: 'searchAudit',
  summary: 'Search who read or changed what',
  permission: 'audit:search',
  action: 'read',
  input: auditQuerySchema,
  output: auditListSchema,
  check: ({ from, until }) =>
    Object.entries({ from, until }).flatMap(([path, moment]) =>
      moment === undefined || isRealDay(moment) ? [] : [{ path, message: 'must be a real moment' }],
    ),
  run: async (tx, { clinicId }, query) => {
    const { patientId, limit = usualLimit, ...rest } = query;
    const patientIds = patientId === undefined ? undefined : await listEntriesOf(tx, clinicId, patientId);
    const entries = await search(tx, clinicId, { ...rest, patientIds, limit });
    return done({ entries: [...entries] }, [{ resource: 'audit', id: null, patientId: null }]);
  },
});
