import type { ClinicServiceEntry } from '@junction/contract';
import { type CivilDate, dateAfter, type OpeningHours, toInstants } from '@junction/scheduling';
import { insertBookingSettings, usualBookingSettings } from '../../store/booking/booking-settings.ts';
import {
  countServices,
  insertBookable,
  insertPlace,
  insertSchedule,
  insertService,
} from '../../store/booking/catalog.ts';
import { occupy } from '../../store/booking/occupancies.ts';
import { insertVisit } from '../../store/booking/visits.ts';
import { setMissingPhone } from '../../store/clinic-settings.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { demoPatients, demoStaff } from '../demo-people.ts';

const id = (group: string, number: number): string => `0199f5a0-0000-7000-${group}-${String(number).padStart(12, '0')}`;

const place = id('8010', 1);
const rooms = [id('8011', 1), id('8011', 2)] as const;

const weekdays: OpeningHours['weekly'] = {
  monday: [{ from: '08:00', to: '18:00' }],
  tuesday: [{ from: '08:00', to: '18:00' }],
  wednesday: [{ from: '08:00', to: '18:00' }],
  thursday: [{ from: '08:00', to: '18:00' }],
  friday: [{ from: '08:00', to: '18:00' }],
};
const open: OpeningHours = {
  weekly: { ...weekdays, saturday: [{ from: '09:00', to: '13:00' }] },
  exceptions: [],
  closures: [],
};
const early = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
] as const;
const late = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '18:00' },
] as const;
const everyDay = (ranges: typeof early | typeof late) => ({
  ...{ monday: ranges, tuesday: ranges, wednesday: ranges, thursday: ranges, friday: ranges },
});
const saturday = [{ from: '09:00', to: '13:00' }] as const;
const works = [
  { weekly: { ...everyDay(early), saturday }, exceptions: [], closures: [] },
  { weekly: everyDay(late), exceptions: [], closures: [] },
] as const;

const aService = (sort: number, service: Partial<ClinicServiceEntry> & { name: string; minutes: number }) => ({
  ...{ nameEs: null, description: null, bufferBefore: 0, bufferAfter: 0, patients: 'any' as const },
  ...{ practitioners: null, needs: ['treatment-room'], online: true, isActive: true, sort },
  ...service,
});

const services = [
  aService(1, {
    ...{ name: 'First visit', nameEs: 'Primera visita', minutes: 60, patients: 'new' },
    description: 'We listen, examine your back and hips, and agree on a plan.',
  }),
  aService(2, {
    ...{ name: 'Follow-up', nameEs: 'Visita de seguimiento', minutes: 30, patients: 'returning' },
    description: 'We look at how you are doing and go on with your plan.',
  }),
  aService(3, {
    ...{ name: 'Spinal adjustment', nameEs: 'Ajuste de columna', minutes: 20, bufferAfter: 10 },
    description: 'Hands-on treatment of the joints of the back.',
  }),
  aService(4, {
    ...{ name: 'Exercise session', nameEs: 'Sesión de ejercicios', minutes: 45 },
    description: 'We practice your exercises together.',
  }),
] as const;

/** Puts hours, services and sample visits of the demo clinic in place once, around the day on which that happens. */
export async function seedDemoBooking(
  tx: TenantTx,
  { clinicId, zone, now }: { readonly clinicId: string; readonly zone: string; readonly now: Date },
): Promise<void> {
  if ((await countServices(tx, clinicId)) > 0) return;
  await insertPlace(tx, clinicId, {
    id: place,
    name: 'Kinesio Care Center',
    street: '100 Sample Street',
    hours: open,
  });
  for (const [i, resourceId] of rooms.entries()) {
    const room = { resourceId, kind: 'room', name: `Treatment room ${i + 1}`, place } as const;
    await insertBookable(tx, clinicId, { ...room, provides: ['treatment-room'] });
  }
  for (const [i, hours] of works.entries()) {
    const person = demoStaff[i];
    if (person === undefined) continue;
    const { staffId, name } = person;
    await insertBookable(tx, clinicId, { resourceId: staffId, kind: 'practitioner', name, place: null, provides: [] });
    await insertSchedule(tx, clinicId, { staffId, works: [{ place, hours }], online: true });
  }
  for (const [i, service] of services.entries())
    await insertService(tx, clinicId, { ...service, id: id('8012', i + 1) });
  await insertBookingSettings(tx, clinicId, { ...usualBookingSettings, doorCode: 'KC57' });
  await setMissingPhone(tx, clinicId, '+16055550100');
  await seedVisits(tx, { clinicId, zone, now });
}

/** A sample visit: a working day counted from today, a time on the wall, which service, who gives it, for whom. */
type Sample = readonly [
  day: number,
  time: `${number}:${number}`,
  service: 0 | 1 | 2 | 3,
  giver: 0 | 1,
  patient: number,
];

/** Two weeks of a small clinic; the second giver uses the second room. */
const samples: readonly Sample[] = [
  ...[-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 7, 8, 10, 12].flatMap((day, i): readonly Sample[] => [
    [day, '08:30', i % 2 === 0 ? 2 : 1, 0, i % 6],
    [day, '09:30', i % 3 === 0 ? 0 : 3, 0, (i + 1) % 6],
    [day, '10:00', 1, 1, (i + 2) % 6],
    ...(i % 2 === 0 ? ([[day, '11:00', 2, 1, (i + 3) % 6]] as const) : []),
    ...(i % 3 === 1 ? ([[day, '11:15', 3, 0, (i + 4) % 6]] as const) : []),
    [day, '13:30', i % 4 === 0 ? 0 : 1, 0, (i + 5) % 6],
    ...(i % 2 === 1 ? ([[day, '14:00', 3, 1, i % 6]] as const) : []),
    ...(i % 3 === 2 ? ([[day, '15:00', 2, 0, (i + 2) % 6]] as const) : []),
    ...(i % 4 === 1 ? ([[day, '16:00', 0, 1, (i + 3) % 6]] as const) : []),
  ]),
];

async function seedVisits(
  tx: TenantTx,
  { clinicId, zone, now }: { readonly clinicId: string; readonly zone: string; readonly now: Date },
): Promise<void> {
  let number = 0;
  const newId = (): string => id('8013', ++number);
  for (const [index, [day, time, serviceIndex, giver, patientIndex]] of samples.entries()) {
    const service = services[serviceIndex];
    const practitioner = demoStaff[giver]?.staffId;
    const patient = demoPatients[patientIndex];
    const room = rooms[giver];
    const [start] = toInstants(workingDay(now, day, zone), time, zone);
    if (practitioner === undefined || patient === undefined || start === undefined) continue;
    const end = start + service.minutes * 60_000;
    const state = stateAt(index, { start, end, now: now.getTime() });
    const visitId = newId();
    await insertVisit(tx, clinicId, {
      ...{ visitId, patientId: patient.patientId, visitor: null, serviceId: id('8012', serviceIndex + 1) },
      ...{ practitionerId: practitioner, placeId: place, resourceIds: [room], start, end, state, isSample: true },
      ...{ bookedBy: index % 3 === 0 ? 'online' : 'staff', confirmBy: null, language: 'en', note: null },
      ...{ overlapReason: null, isUrgent: false },
    });
    if (state === 'cancelled' || state === 'no-show') continue;
    await occupy(tx, clinicId, {
      ...{ resourceIds: [practitioner, room], range: { start, end: end + service.bufferAfter * 60_000 } },
      ...{ of: { kind: 'visit', id: visitId }, serviceId: id('8012', serviceIndex + 1), visitStart: new Date(start) },
      ...{ expiresAt: null, deliberate: false, newId },
    });
  }
}

function stateAt(
  index: number,
  { start, end, now }: { readonly start: number; readonly end: number; readonly now: number },
) {
  if (end <= now) return index % 11 === 5 ? 'no-show' : 'done';
  if (start <= now) return 'in-room';
  if (start - now < 45 * 60_000) return 'arrived';
  if (index % 13 === 7) return 'cancelled';
  if (index % 9 === 4) return 'pending';
  return index % 2 === 0 ? 'confirmed' : 'booked';
}

/** The date so many working days from the day of `now`. */
function workingDay(now: Date, days: number, zone: string): CivilDate {
  const isWorkday = (date: CivilDate): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const step = days < 0 ? -1 : 1;
  let offset = 0;
  let date = dateAfter(now.getTime(), 0, zone);
  while (!isWorkday(date)) date = dateAfter(now.getTime(), ++offset, zone);
  for (let left = Math.abs(days); left > 0; ) {
    offset += step;
    date = dateAfter(now.getTime(), offset, zone);
    if (isWorkday(date)) left--;
  }
  return date;
}
