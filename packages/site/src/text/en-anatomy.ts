import type { BranchId, JointId, JointMotion, JunctionState } from '@junction/anatomy';

/** The words of the figure of the junction. They say all that it shows: read alone, they are the whole of it. */
export const enAnatomy = {
  title: 'One source, three places',
  pictureBehind:
    'The trunk from behind. The spine comes down between the last ribs to the pelvis. In the upper spine the joint faces are broad plates that face backward. From the joint between T12 and L1 downward they are slits that face inward. From that joint on the left side three nerve branches run down: a solid line to the rim of the hip and the buttock, a dashed line around the side toward the groin, and a dotted line to the outer hip.',
  pictureFront:
    'The trunk from the front. The dashed line comes around the left side and runs down to the groin and the lower belly. The outer hip is marked as well.',
  behind: 'From behind',
  inFront: 'From the front',
  node: 'T12 to L1',
  choose:
    'Choose a branch, or touch it in the picture, and its area lights up. The left side is shown; it can be either.',
  branches: {
    posterior: {
      name: 'To the hip rim and buttock',
      text: 'Straight down the back and over the rim of the hip bone, about three inches (7 cm) from the spine.',
      lit: 'Lit up: the back of the hip rim and the upper buttock.',
      line: 'solid line',
    },
    anterior: {
      name: 'To the groin',
      text: 'Below the last rib, around the side, then down to the groin and lower belly.',
      lit: 'Lit up: the groin and the lower belly, seen from the front.',
      line: 'dashed line',
    },
    lateral: {
      name: 'To the outer hip',
      text: 'Over the side of the hip rim and down to the bony point that you lie on.',
      lit: 'Lit up: the outer side of the hip.',
      line: 'dotted line',
    },
  } satisfies Record<BranchId, { name: string; text: string; lit: string; line: string }>,
  broad: 'Broad plate: the joint faces backward and lets you turn.',
  slit: 'Slit: the joint faces inward and blocks the turn.',
  here: 'Between T12 and L1 one kind changes to the other.',
  turnTitle: 'Turn the trunk: what moves, what blocks',
  turnText:
    'Five bones, seen from behind and above. The thick lines on each bone are its joint faces. Those of T10 to T12 lie across, so the bone above can slide and turn. Those of L1 and L2 run front to back, so they meet and stop the turn.',
  stack: (trunk: string) =>
    `Five bones from T10 down to L2, one above the other. The trunk: ${trunk}. The table says how far each turns.`,
  kind: 'What is the junction like?',
  states: {
    even: {
      name: 'Even',
      text: 'The upper joints turn a few degrees each. T12–L1 gives about two and stops. The low back hardly turns at all.',
    },
    stiff: {
      name: 'Stiff junction',
      text: 'T12–L1 hardly moves. The joints above and below have to turn more than their share, and the stiff one gets sore when it is pushed.',
    },
    loose: {
      name: 'Loose junction',
      text: 'T12–L1 turns too far before anything stops it. Its neighbors turn less. Muscles have to hold what the joint does not.',
    },
  } satisfies Record<JunctionState, { name: string; text: string }>,
  slider: 'Turn of the trunk',
  toLeft: 'Turn left',
  toRight: 'Turn right',
  trunkAt: (degrees: number) =>
    degrees === 0 ? 'straight ahead' : `turned ${Math.abs(degrees)} degrees to the ${degrees > 0 ? 'left' : 'right'}`,
  degrees: (value: number) => `${Math.abs(value)}°`,
  table: 'How far each part turns',
  part: 'Part of the spine',
  turns: 'Turns',
  happens: 'What happens',
  above: 'Upper back, above T10',
  aboveHappens: 'does the rest',
  joints: {
    'T10-T11': 'T10–T11',
    'T11-T12': 'T11–T12',
    'T12-L1': 'T12–L1, the junction',
    'L1-L2': 'L1–L2',
    'L2-S1': 'L2 to the pelvis, four joints',
  } satisfies Record<JointId, string>,
  motions: {
    rests: 'rests',
    turns: 'turns',
    stops: 'has stopped: the faces meet',
    stiff: 'stiff: hardly turns',
    strained: 'has to turn too much',
    loose: 'loose: turns too far',
  } satisfies Record<JointMotion, string>,
  said: (trunk: string, state: string, junction: string, stopped: string) =>
    `${state}. Trunk ${trunk}. T12–L1 turns ${junction}. ${stopped}`,
  stopped: (names: string) => (names === '' ? 'No joint has stopped yet.' : `Stopped: ${names}.`),
  schematic:
    'Schematic: round figures that show the principle, not measured in you. Angles are drawn twice as large so that they can be seen.',
  homeTitle: 'Small joints, far-reaching nerves',
  homeText:
    'Your upper spine turns. Your lower spine hardly can. At the last rib one changes to the other, and the nerves that leave there run to the hip rim, the groin and the outer hip. So the place that hurts may not be the place that is hurt.',
  homeMore: 'How the junction works',
};
