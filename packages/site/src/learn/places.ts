/** Places that people name, and the regions of the knowledge base that each of them takes in. */
export const regionsOfPlace = {
  ribs: ['lower-rib'],
  waist: ['thoracolumbar'],
  flank: ['flank'],
  'low-back': ['lumbar-midline', 'lumbar-paraspinal'],
  'hip-rim': ['iliac-crest'],
  dimple: ['si-psis'],
  buttock: ['buttock'],
  tailbone: ['coccyx'],
  'outer-hip': ['lateral-hip'],
  groin: ['groin'],
  'lower-belly': ['lower-abdomen'],
  'between-legs': ['genital-pubic', 'perineum'],
  thigh: ['anterior-thigh', 'lateral-thigh', 'posterior-thigh'],
  leg: ['below-knee'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PlaceName = keyof typeof regionsOfPlace;

/** From the ribs down. */
export const placeNames: readonly PlaceName[] = [
  ...(['ribs', 'waist', 'flank', 'low-back', 'hip-rim', 'dimple', 'buttock', 'tailbone'] as const),
  ...(['outer-hip', 'groin', 'lower-belly', 'between-legs', 'thigh', 'leg'] as const),
];

/** The place of that name; undefined for any other word. */
export const placeNamed = (name: string | null): PlaceName | undefined => placeNames.find((place) => place === name);
