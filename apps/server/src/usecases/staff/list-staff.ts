import { recordSchema, staffListSchema } from '@junction/contract';
import { listStaff as list } from '../../store/staff.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

export const listStaff = defineUseCase({
  name: 'listStaff',
  summary: 'List the people who work here',
  permission: 'staff:read',
  action: 'list',
  input: recordSchema({}),
  output: staffListSchema,
  run: async (tx, { clinicId }) => {
    const staff = await list(tx, clinicId);
    return done(
      { staff: [...staff] },
      staff.map(({ staffId }) => ({ resource: 'staff', id: staffId, patientId: null })),
    );
  },
});
