import { describe, expect, it } from 'vitest';
import { jointIds, junctionStates, turnedLevels, turnTrunk } from './turn-trunk.ts';

const degreesOf = (trunk: number, state: 'even' | 'stiff' | 'loose') =>
  turnTrunk(trunk, state).joints.map(({ degrees }) => degrees);
const motionsOf = (trunk: number, state: 'even' | 'stiff' | 'loose') =>
  turnTrunk(trunk, state).joints.map(({ motion }) => motion);

describe('turning the trunk', () => {
  it('turns upper joints a few degrees each and lower joints one or two', () => {
    expect(degreesOf(30, 'even')).toEqual([4, 3, 2, 1.5, 5]);
  });

  it('stops the joints below T12 while those above go on turning', () => {
    expect(motionsOf(15, 'even')).toEqual(['turns', 'turns', 'turns', 'stops', 'stops']);
    expect(motionsOf(20, 'even')).toEqual(['turns', 'turns', 'stops', 'stops', 'stops']);
    expect(degreesOf(30, 'even').slice(3)).toEqual(degreesOf(15, 'even').slice(3));
  });

  it('sends the share of a stiff junction to its neighbors', () => {
    expect(degreesOf(30, 'stiff')).toEqual([5.5, 1, 0.5, 2.5, 6]);
    expect(motionsOf(30, 'stiff')).toEqual(['strained', 'stiff', 'stiff', 'strained', 'stops']);
  });

  it('lets a loose junction take the share of its neighbors', () => {
    expect(degreesOf(30, 'loose')).toEqual([3, 2.5, 6, 1.5, 4]);
    expect(motionsOf(30, 'loose')).toEqual(['turns', 'turns', 'loose', 'stops', 'stops']);
  });

  it('rests in the middle', () => {
    for (const state of junctionStates) {
      expect(degreesOf(0, state)).toEqual([0, 0, 0, 0, 0]);
      expect(new Set(motionsOf(0, state))).toEqual(new Set(['rests']));
    }
  });

  it('is the same to the right as to the left, the other way round', () => {
    for (const state of junctionStates)
      expect(degreesOf(-25, state)).toEqual(degreesOf(25, state).map((degrees) => -degrees));
  });

  it('adds up to the trunk with what the upper back does', () => {
    for (const state of junctionStates)
      for (let trunk = -30; trunk <= 30; trunk += 5) {
        const { joints, above } = turnTrunk(trunk, state);
        expect(joints.reduce((sum, { degrees }) => sum + degrees, above)).toBe(trunk);
      }
  });

  it('gives each bone the turn of all joints below it', () => {
    expect(turnTrunk(30, 'even').levels).toEqual({ T10: 15.5, T11: 11.5, T12: 8.5, L1: 6.5, L2: 5 });
  });

  it('holds the trunk within thirty degrees', () => {
    expect(turnTrunk(80, 'even')).toEqual(turnTrunk(30, 'even'));
  });

  it('names a joint below each drawn bone', () => {
    expect(turnedLevels.map((level) => level)).toEqual(jointIds.map((id) => id.split('-')[0]));
  });
});
