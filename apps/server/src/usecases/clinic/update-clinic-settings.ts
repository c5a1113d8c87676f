import { type ClinicSettingsChange, clinicSettingsChangeSchema, clinicSettingsSchema } from '@junction/contract';
import type { Problem } from '@junction/kernel';
import { findClinicSettings, updateClinicSettings as update } from '../../store/clinic-settings.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

export const updateClinicSettings = defineUseCase({
  name: 'updateClinicSettings',
  summary: 'Change the settings of the clinic',
  permission: 'clinic:update',
  action: 'update',
  input: clinicSettingsChangeSchema,
  output: clinicSettingsSchema,
  check: (change) => [...wrongZone(change), ...wrongHours(change)],
  run: async (tx, { clinicId }, change) => {
    const touched = [{ resource: 'clinic', id: clinicId, patientId: null }] as const;
    const updated = await update(tx, clinicId, change);
    if (updated !== undefined) return done(updated, touched);
    const current = await findClinicSettings(tx, clinicId);
    return current === undefined ? notFound : refuse({ kind: 'stale', yours: change, current, touched });
  },
});

function wrongZone({ timeZone }: ClinicSettingsChange): readonly Problem[] {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ path: 'timeZone', message: 'is no time zone; give one such as America/Chicago' }];
  }
}

const wrongHours = ({ hours }: ClinicSettingsChange): readonly Problem[] =>
  hours.flatMap(({ opens, closes }, index) =>
    opens < closes ? [] : [{ path: `hours[${index}].closes`, message: 'must be after opens' }],
  );
