import {
  bookingSettingsChangeSchema,
  bookingSettingsSchema,
  clinicPlaceChangeSchema,
  clinicPlaceEntrySchema,
  clinicPlaceListSchema,
  clinicServiceChangeSchema,
  clinicServiceEntrySchema,
  clinicServiceListSchema,
  practitionerHoursChangeSchema,
  practitionerHoursListSchema,
} from '@junction/contract';
import { scheduleProblems } from '@junction/scheduling';
import { Type } from '@sinclair/typebox';
import { loadBookingSettings, saveBookingSettings } from '../../store/booking/booking-settings.ts';
import {
  insertBookable,
  insertPlace,
  insertSchedule,
  insertService,
  listPlaces,
  listSchedules,
  updatePlace as savePlace,
  saveResource,
  updateService as saveService,
  updateSchedule,
} from '../../store/booking/catalog.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp } from '../../store/booking/set-up.ts';
import { findStaff } from '../../store/staff.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { toService } from '../booking/slot-query.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

const nothing = Type.Object({}, { additionalProperties: false });
const touched = [{ resource: 'schedule', id: null, patientId: null }] as const;

export const readBookingSettings = defineUseCase({
  name: 'readBookingSettings',
  summary: 'The rules of booking',
  permission: 'schedule:read',
  action: 'read',
  input: nothing,
  output: bookingSettingsSchema,
  run: async (tx, { clinicId }) => done(await loadBookingSettings(tx, clinicId), touched),
});

export const updateBookingSettings = defineUseCase({
  name: 'updateBookingSettings',
  summary: 'Change the rules of booking',
  permission: 'schedule:settings',
  action: 'update',
  input: bookingSettingsChangeSchema,
  output: bookingSettingsSchema,
  run: async (tx, { clinicId }, change) => {
    const isSaved = await saveBookingSettings(tx, clinicId, change);
    const current = await loadBookingSettings(tx, clinicId);
    if (!isSaved) return refuse({ kind: 'stale', yours: change, current, touched });
    return settled(tx, clinicId, current);
  },
});

export const listServices = defineUseCase({
  name: 'listServices',
  summary: 'The services of the clinic',
  permission: 'schedule:read',
  action: 'list',
  input: nothing,
  output: clinicServiceListSchema,
  run: async (tx, { clinicId }) => done({ services: [...(await loadSetUp(tx, clinicId)).services] }, touched),
});

export const addService = defineUseCase({
  name: 'addService',
  summary: 'Add a service',
  permission: 'schedule:settings',
  action: 'create',
  input: clinicServiceEntrySchema,
  output: clinicServiceListSchema,
  run: async (tx, { clinicId, newId }, entry) => {
    await insertService(tx, clinicId, { ...entry, id: newId() });
    return settled(tx, clinicId, { services: [...(await loadSetUp(tx, clinicId)).services] });
  },
});

export const updateService = defineUseCase({
  name: 'updateService',
  summary: 'Change a service',
  permission: 'schedule:settings',
  action: 'update',
  input: clinicServiceChangeSchema,
  output: clinicServiceListSchema,
  run: async (tx, { clinicId }, { serviceId, ...change }) => {
    const isSaved = await saveService(tx, clinicId, { ...change, id: serviceId });
    const { services } = await loadSetUp(tx, clinicId);
    const current = services.find(({ id }) => id === serviceId);
    if (current === undefined) return notFound;
    if (!isSaved) return refuse({ kind: 'stale', yours: change, current, touched });
    return settled(tx, clinicId, { services: [...services] });
  },
});

export const listPractitionerHours = defineUseCase({
  name: 'listPractitionerHours',
  summary: 'When those who see patients work',
  permission: 'schedule:read',
  action: 'list',
  input: nothing,
  output: practitionerHoursListSchema,
  run: async (tx, { clinicId }) => done({ practitioners: [...(await listSchedules(tx, clinicId))] }, touched),
});

export const updatePractitionerHours = defineUseCase({
  name: 'updatePractitionerHours',
  summary: 'Change when somebody works, or have them see patients',
  permission: 'schedule:settings',
  action: 'update',
  input: practitionerHoursChangeSchema,
  output: practitionerHoursListSchema,
  run: async (tx, { clinicId }, change) => {
    const { staffId, version } = change;
    const person = await findStaff(tx, clinicId, staffId);
    if (person === undefined) return notFound;
    const bookable = { resourceId: staffId, kind: 'practitioner', name: person.name, place: null } as const;
    await insertBookable(tx, clinicId, { ...bookable, provides: [] });
    const isSaved =
      version === 0 ? await insertSchedule(tx, clinicId, change) : await updateSchedule(tx, clinicId, change);
    const practitioners = [...(await listSchedules(tx, clinicId))];
    const current = practitioners.find(({ staff }) => staff === staffId);
    if (!isSaved) return refuse({ kind: 'stale', yours: change, current, touched });
    return settled(tx, clinicId, { practitioners });
  },
});

export const listClinicPlaces = defineUseCase({
  name: 'listClinicPlaces',
  summary: 'The places of the clinic, with rooms and devices',
  permission: 'schedule:read',
  action: 'list',
  input: nothing,
  output: clinicPlaceListSchema,
  run: async (tx, { clinicId }) => done({ places: [...(await listPlaces(tx, clinicId))] }, touched),
});

export const addClinicPlace = defineUseCase({
  name: 'addClinicPlace',
  summary: 'Add a place of the clinic, with its rooms and devices',
  permission: 'schedule:settings',
  action: 'create',
  input: clinicPlaceEntrySchema,
  output: clinicPlaceListSchema,
  run: async (tx, { clinicId, newId }, entry) => {
    const id = newId();
    await insertPlace(tx, clinicId, { ...entry, id });
    for (const resource of entry.resources ?? [])
      await saveResource(tx, clinicId, { ...resource, resourceId: newId(), place: id });
    return settled(tx, clinicId, { places: [...(await listPlaces(tx, clinicId))] });
  },
});

export const updateClinicPlace = defineUseCase({
  name: 'updateClinicPlace',
  summary: 'Change a place, its hours, rooms and devices',
  permission: 'schedule:settings',
  action: 'update',
  input: clinicPlaceChangeSchema,
  output: clinicPlaceListSchema,
  run: async (tx, { clinicId, newId }, { placeId, ...change }) => {
    const current = (await listPlaces(tx, clinicId)).find(({ id }) => id === placeId);
    if (current === undefined) return notFound;
    const isStrange = (id: string | undefined): boolean =>
      id !== undefined && !current.resources.some((it) => it.id === id);
    if (change.resources?.some(({ id }) => isStrange(id)) === true)
      return refuse({
        kind: 'invalid',
        problems: [{ path: 'resources', message: 'names one that this place does not have' }],
      });
    if (!(await savePlace(tx, clinicId, { ...change, id: placeId })))
      return refuse({ kind: 'stale', yours: change, current, touched });
    for (const { id, ...resource } of change.resources ?? [])
      await saveResource(tx, clinicId, { ...resource, resourceId: id ?? newId(), place: placeId });
    return settled(tx, clinicId, { places: [...(await listPlaces(tx, clinicId))] });
  },
});

/** Refuses what would leave the clinic with a set-up that cannot be used; otherwise tells every desk. */
async function settled<T>(tx: TenantTx, clinicId: string, value: T): Promise<Outcome<T>> {
  const { zone, places, practitioners, resources, services, policy } = await loadSetUp(tx, clinicId);
  const problems = scheduleProblems({
    zone,
    places,
    practitioners,
    resources,
    policy,
    services: services.map(toService),
  });
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  await tellSchedule(tx, clinicId, [{ kind: 'settings', id: clinicId, version: 1 }]);
  return done(value, touched);
}
