import type { ClinicPlace, ClinicPlaceChange } from '@junction/contract';

type Rooms = ClinicPlace['resources'];

/** Rooms and devices as they are typed: `Treatment room 1; room; treatment-room`, one on a line. Those not in use are left out. */
export function draftOfRooms(resources: Rooms): string {
  return resources
    .filter(({ isActive }) => isActive)
    .map(({ name, kind, provides }) => [name, kind, provides.join(', ')].join('; '))
    .join('\n');
}

/**
 * The rooms that are typed; undefined where a line cannot be read. A line keeps the room of its name, else the one that
 * stood on that line and is named no more: so a room is renamed. A room without a line is no longer in use.
 */
export function roomsOfDraft(text: string, before: Rooms): ClinicPlaceChange['resources'] {
  const lines = text
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .filter(([name]) => name !== undefined && name !== '');
  const named = new Set(lines.map(([name]) => name));
  const shown = before.filter(({ isActive }) => isActive);
  const rooms: NonNullable<ClinicPlaceChange['resources']> = [];
  for (const [index, [name = '', kind = 'room', provides = '', ...rest]] of lines.entries()) {
    if ((kind !== 'room' && kind !== 'device') || rest.length > 0) return undefined;
    const stood = shown[index];
    const renamed = stood !== undefined && !named.has(stood.name) ? stood : undefined;
    const known = before.find((it) => it.name === name) ?? renamed;
    rooms.push({
      ...(known !== undefined && { id: known.id }),
      ...{ name, kind, isActive: true },
      provides: provides.split(',').flatMap((it) => (it.trim() === '' ? [] : [it.trim()])),
    });
  }
  const kept = new Set(rooms.map(({ id }) => id));
  return [...rooms, ...shown.filter(({ id }) => !kept.has(id)).map((it) => ({ ...it, isActive: false }))];
}
