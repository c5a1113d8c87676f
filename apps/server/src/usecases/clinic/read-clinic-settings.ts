import { clinicSettingsSchema, recordSchema } from '@junction/contract';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { done, notFound } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

export const readClinicSettings = defineUseCase({
  name: 'readClinicSettings',
  summary: 'Read the settings of the clinic',
  permission: 'clinic:read',
  action: 'read',
  input: recordSchema({}),
  output: clinicSettingsSchema,
  run: async (tx, { clinicId }) => {
    const settings = await findClinicSettings(tx, clinicId);
    return settings === undefined ? notFound : done(settings, [{ resource: 'clinic', id: clinicId, patientId: null }]);
  },
});
