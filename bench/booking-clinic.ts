// A clinic for measurements of booking: ten who see patients round the clock, one service of half an hour.
import { randomBytes } from 'node:crypto';
import { DEFAULT_POLICY, type OpeningHours } from '@junction/scheduling';
import type { Kysely } from 'kysely';
import { newId } from '../apps/server/src/new-id.ts';
import { insertBookingSettings, usualBookingSettings } from '../apps/server/src/store/booking/booking-settings.ts';
import {
  insertBookable,
  insertPlace,
  insertSchedule,
  insertService,
} from '../apps/server/src/store/booking/catalog.ts';
import { addClinicIfMissing } from '../apps/server/src/store/clinics.ts';
import type { Schema } from '../apps/server/src/store/schema.ts';
import { insertStaff } from '../apps/server/src/store/staff.ts';
import { withTenant } from '../apps/server/src/store/tenant.ts';

export const makeId = (): string => newId(Date.now(), randomBytes(10));

export interface BenchClinic {
  readonly clinicId: string;
  readonly service: string;
  readonly place: string;
  readonly practitioners: readonly string[];
}

const roundTheClock = [{ from: '00:00', to: '24:00' }] as const;
const always: OpeningHours = {
  weekly: {
    ...{ monday: roundTheClock, tuesday: roundTheClock, wednesday: roundTheClock, thursday: roundTheClock },
    ...{ friday: roundTheClock, saturday: roundTheClock, sunday: roundTheClock },
  },
  exceptions: [],
  closures: [],
};

/** `db` is signed in as the owner of the tables. The clinic's slug is `bench`. */
export async function addBenchClinic(db: Kysely<Schema>): Promise<BenchClinic> {
  const clinicId = makeId();
  const place = makeId();
  const service = makeId();
  const practitioners = Array.from({ length: 10 }, makeId);
  await addClinicIfMissing(db, {
    ...{ clinicId, slug: 'bench', name: 'Bench', city: 'Sioux Falls', state: 'SD', timeZone: 'America/Chicago' },
  });
  const actor = { kind: 'system', id: 'bench', roles: ['system'] } as const;
  await withTenant(db, { clinicId, actor, requestId: clinicId }, async (tx) => {
    await insertPlace(tx, clinicId, { id: place, name: 'Main', street: null, hours: always });
    for (const [i, staffId] of practitioners.entries()) {
      const name = `Practitioner ${i}`;
      const email = `p${i}@bench.example`;
      await insertStaff(tx, clinicId, { staffId, name, email, isSample: true, roles: ['clinician'] });
      await insertBookable(tx, clinicId, {
        resourceId: staffId,
        kind: 'practitioner',
        name,
        place: null,
        provides: [],
      });
      await insertSchedule(tx, clinicId, { staffId, works: [{ place, hours: always }], online: true });
    }
    await insertService(tx, clinicId, {
      ...{ id: service, name: 'Visit', nameEs: null, description: null, minutes: 30, bufferBefore: 0, bufferAfter: 0 },
      ...{ patients: 'any', practitioners: null, needs: [], online: true, isActive: true, sort: 1 },
    });
    const policy = { ...DEFAULT_POLICY, caps: [], noticeMinutes: 0, horizonDays: 400 };
    const alignment = { from: 'midnight', everyMinutes: 30 } as const;
    await insertBookingSettings(tx, clinicId, { ...usualBookingSettings, policy: { ...policy, alignment } });
  });
  return { clinicId, service, place, practitioners };
}
