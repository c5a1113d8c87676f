import { expect, test } from 'vitest';
import { draftOfRooms, roomsOfDraft } from './rooms-draft.ts';

const room = { id: 'r1', name: 'Room 1', kind: 'room' as const, provides: ['treatment-room'], isActive: true };
const laser = { id: 'd1', name: 'Laser', kind: 'device' as const, provides: [], isActive: true };
const before = [room, laser, { ...room, id: 'r0', name: 'Old room', isActive: false }];

test('rooms in use are written one on a line, and read as they were', () => {
  expect(draftOfRooms(before)).toBe('Room 1; room; treatment-room\nLaser; device; ');
  expect(roomsOfDraft(draftOfRooms(before), before)).toEqual([room, laser]);
});

test('a new line is a new room, a changed name keeps its room, a line that is gone takes the room out of use', () => {
  expect(roomsOfDraft('Quiet room; room; treatment-room\nLaser; device\nGym', before)).toEqual([
    { ...room, name: 'Quiet room' },
    laser,
    { name: 'Gym', kind: 'room', provides: [], isActive: true },
  ]);
  expect(roomsOfDraft('Room 1; room; treatment-room', before)).toEqual([room, { ...laser, isActive: false }]);
});

test('a line of something that is neither room nor device cannot be read', () => {
  expect(roomsOfDraft('Room 1; garden', before)).toBeUndefined();
});
