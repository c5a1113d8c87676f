import type { ClinicPlace, PractitionerHours } from '@junction/contract';
import { words } from '#src/text/words.ts';
import type { Editing } from './draft-form.tsx';
import { type Draft, type FieldName, type FieldSpec, orNull } from './fields.ts';
import { draftOfHours, hoursOfDraft, weekdays } from './hours-draft.ts';
import { draftOfRooms, roomsOfDraft } from './rooms-draft.ts';

const noHours: ClinicPlace['hours'] = { weekly: {}, exceptions: [], closures: [] };

const { hints } = words.bookingSettings;
const hoursFields: readonly FieldSpec[] = [
  ...weekdays.map((name) => ({ name, kind: 'text' as const, hint: hints.hours, isOptional: true })),
  { name: 'exceptions', kind: 'prose', hint: hints.exceptions },
  { name: 'closures', kind: 'prose', hint: hints.closures },
];

/** How the hours of somebody at one place are edited. Their hours at other places stay. */
export function practitionerEditing(
  address: string,
  { staff }: PractitionerHours,
  place: string,
): Editing<PractitionerHours> {
  let others: PractitionerHours['works'] = [];
  return {
    fields: [...hoursFields, { name: 'online', kind: 'check' }],
    draftOf: ({ works, online }) => {
      others = works.filter((it) => it.place !== place);
      const hours = works.find((it) => it.place === place)?.hours ?? noHours;
      return { ...draftOfHours(hours), online: online ? 'yes' : '' };
    },
    bodyOf: (draft) => {
      const hours = readHours(draft);
      if ('unreadable' in hours) return hours;
      const isThere = Object.keys(hours.weekly).length > 0 || hours.exceptions.length > 0;
      return { works: [...others, ...(isThere ? [{ place, hours }] : [])], online: draft.online === 'yes' };
    },
    method: 'PATCH',
    path: `${address}/practitioner-hours/${staff}`,
  };
}

/** How a place is edited: its name, its rooms and devices, and when it is open. */
export function placeEditing(address: string, { id }: ClinicPlace): Editing<ClinicPlace> {
  let before: ClinicPlace['resources'] = [];
  return {
    fields: [
      { name: 'name', kind: 'text' },
      { name: 'street', kind: 'text', isOptional: true },
      { name: 'rooms', kind: 'prose', hint: hints.rooms },
      ...hoursFields,
    ],
    draftOf: ({ name, street, hours, resources }) => {
      before = resources;
      return { name, street: street ?? '', rooms: draftOfRooms(resources), ...draftOfHours(hours) };
    },
    bodyOf: (draft) => {
      const hours = readHours(draft);
      if ('unreadable' in hours) return hours;
      const resources = roomsOfDraft(draft.rooms ?? '', before);
      if (resources === undefined) return { unreadable: 'rooms' };
      return { name: (draft.name ?? '').trim(), street: orNull(draft.street), hours, resources };
    },
    method: 'PATCH',
    path: `${address}/places/${id}`,
  };
}

function readHours(draft: Draft): ClinicPlace['hours'] | { readonly unreadable: FieldName } {
  const read = hoursOfDraft({
    ...{ monday: draft.monday ?? '', tuesday: draft.tuesday ?? '', wednesday: draft.wednesday ?? '' },
    ...{ thursday: draft.thursday ?? '', friday: draft.friday ?? '', saturday: draft.saturday ?? '' },
    ...{ sunday: draft.sunday ?? '', exceptions: draft.exceptions ?? '', closures: draft.closures ?? '' },
  });
  if (read.ok) return read.value;
  const path = read.problems[0]?.path;
  return { unreadable: hoursFields.find(({ name }) => name === path)?.name ?? 'monday' };
}
