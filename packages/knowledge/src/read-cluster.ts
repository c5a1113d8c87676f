import { type Fields, present } from './fields.ts';
import { complain, inside, mention } from './place.ts';
import { readAccuracy } from './read-accuracy.ts';
import { QUALITIES, readProvenance } from './read-provenance.ts';
import type { Cluster } from './types.ts';

/** A cluster in the file of the condition that it points to. */
export const readConditionCluster = (condition: string) => (f: Fields) => readCluster(f, 'condition', condition);

/** A cluster of `clusters.yaml`: one that predicts treatment response, or `a>b` that tells two conditions apart. */
export function readOtherCluster(f: Fields): Cluster {
  const kind = f.oneOf('target_kind', ['treatment-response', 'contrast']);
  const target = f.text('target');
  if (kind === 'contrast') {
    const sides = target.split('>');
    if (sides.length !== 2) complain(inside(f.place, 'target'), `must be condition>condition, is ${target}`);
    else for (const side of sides) mention(inside(f.place, 'target'), side, ['condition']);
  }
  return readCluster(f, kind, target);
}

function readCluster(f: Fields, targetKind: Cluster['targetKind'], target: string): Cluster {
  return {
    id: f.ownId('cluster'),
    label: f.text('label'),
    targetKind,
    target,
    members: f.refs('members', ['finding']),
    rule: f.text('rule'),
    population: f.text('population'),
    quality: f.oneOf('quality', QUALITIES),
    ...present({
      ...readAccuracy(f),
      note: f.textIfAny('note'),
      binds: f.has('binds') ? f.flag('binds') : undefined,
    }),
    ...readProvenance(f),
  };
}
