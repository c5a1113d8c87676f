import type { MechanismClass } from '@junction/knowledge';
import type { Mechanism } from '@junction/reasoning';
import { words } from '#src/text/words.ts';

const CLASSES: readonly MechanismClass[] = ['hypomobile', 'hypermobile', 'mixed'];

/** The mechanism that is likely enough to turn the plan; undefined where none is. */
export function mechanismThatTurns(mechanism: Mechanism | null): string | undefined {
  if (mechanism === null || mechanism.undetermined) return undefined;
  return words.mechanisms[CLASSES.reduce((best, kind) => (mechanism[kind] > mechanism[best] ? kind : best))];
}
