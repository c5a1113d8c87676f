import type { Instrument, InTwo, Item, Part } from '../instrument.ts';

const both = (en: string, es: string): InTwo => ({ en, es });
const SIDES = [
  { id: 'left', en: 'left', es: 'izquierdo' },
  { id: 'right', en: 'right', es: 'derecho' },
] as const;

interface Reading {
  readonly id: string;
  readonly name: InTwo;
  readonly to: number;
  readonly unit: string | null;
  readonly whole: boolean;
  readonly better: Part['better'];
  readonly error: number | null;
  readonly meaningful: number | null;
}

const item = ({ id, name, to, unit, whole }: Reading): Item => ({
  ...{ id, text: name, from: 0, to, whole },
  ...(unit === null ? {} : { unit }),
});
const part = ({ id, name, to, unit, better, error, meaningful }: Reading): Part => ({
  ...{ id, name, low: 0, high: to, unit, better, error, meaningful },
});
const eachSide = (reading: Reading): readonly Reading[] =>
  SIDES.map((side) => ({
    ...reading,
    id: reading.id === '' ? side.id : `${reading.id}-${side.id}`,
    name: both(`${reading.name.en}, ${side.en}`, `${reading.name.es}, lado ${side.es}`),
  }));
const measured = (id: string, name: InTwo, readings: readonly Reading[]): Instrument => ({
  ...{ id, name, asks: 'clinician', items: readings.map(item), parts: readings.map(part), scoring: { kind: 'own' } },
});

const panel = measured('tlj-own-panel', both('Junction panel', 'Panel de la charnela'), [
  ...eachSide({
    ...{ id: 'tenderness', name: both('Tenderness at the crest', 'Dolor al tacto en la cresta'), to: 10 },
    ...{ unit: null, whole: true, better: 'lower', error: 2, meaningful: 2 },
  }),
  ...eachSide({
    ...{ id: 'roll', name: both('Skin roll', 'Pinza rodada'), to: 3 },
    ...{ unit: null, whole: true, better: 'lower', error: null, meaningful: null },
  }),
  ...eachSide({
    ...{ id: 'rotation', name: both('Trunk rotation', 'Rotación del tronco'), to: 120 },
    ...{ unit: 'degrees', whole: false, better: 'higher', error: 10, meaningful: 10 },
  }),
]);

const bridgeName = both('Side bridge', 'Puente lateral');
const bridgeReadings = eachSide({
  ...{ id: '', name: bridgeName, to: 600, unit: 'seconds', whole: false },
  ...{ better: 'higher', error: 20, meaningful: 20 },
});
const sideBridge: Instrument = {
  ...measured('timed-side-bridge', bridgeName, bridgeReadings),
  parts: [
    ...bridgeReadings.map(part),
    {
      ...{ id: 'ratio', name: both('Right over left', 'Derecho entre izquierdo'), low: 0, high: 100, unit: null },
      ...{ better: 'higher', error: null, meaningful: null },
    },
  ],
  scoring: { kind: 'own-and-ratio', part: 'ratio', of: ['right', 'left'] },
};

/** The knowledge gives 30 to 40 seconds of error; the wider of the two counts here. */
const extensors = measured('ext-endurance', both('Back endurance', 'Resistencia de la espalda'), [
  {
    ...{ id: 'held', name: both('Held level', 'Tiempo sostenido'), to: 240, unit: 'seconds', whole: false },
    ...{ better: 'higher', error: 40, meaningful: 30 },
  },
]);

const stands = measured('sit-stand-30', both('Chair stands in 30 seconds', 'Levantadas de la silla en 30 segundos'), [
  {
    ...{ id: 'stands', name: both('Full stands', 'Levantadas completas'), to: 60, unit: 'times', whole: true },
    ...{ better: 'higher', error: 2, meaningful: 2 },
  },
]);

const walk = measured('step-walk', both('Walk at your own pace', 'Caminata a su ritmo'), [
  {
    ...{ id: 'distance', name: both('Distance', 'Distancia'), to: 2000, unit: 'meters', whole: false },
    ...{ better: 'higher', error: 50, meaningful: 50 },
  },
]);

const walkMinutes = (id: string, name: InTwo): Reading => ({
  ...{ id, name, to: 60, unit: 'minutes', whole: false, better: 'higher', error: 1, meaningful: 2 },
});
const twoWalks = measured('two-stage-walk', both('Upright and stooped walk', 'Caminata erguida e inclinada'), [
  walkMinutes('upright', both('Upright, until it hurts', 'De pie, hasta que duele')),
  walkMinutes('stooped', both('Stooped, until it hurts', 'Con el tronco inclinado, hasta que duele')),
]);

/** What a clinician measures. */
export const measuredInstruments: readonly Instrument[] = [panel, sideBridge, extensors, stands, walk, twoWalks];
