/** The stature in the units of a drawing. */
export const STATURE = 170;

/** Lengths of the body as shares of stature, after published body proportions. */
export const BODY = {
  ...{ trunk: 0.305, hipHalf: 0.05, shoulderHalf: 0.102, shoulderAt: 0.93 },
  ...{ upperArm: 0.172, forearm: 0.146, thigh: 0.243, shank: 0.24 },
} as const;

/** Along a limb segment: share of its length, radius, and offset to the back (legs) or the front (arms), as shares of stature. */
export type Profile = readonly (readonly [at: number, radius: number, offset: number])[];

export const THIGH: Profile = [
  [0, 0.056, 0.004],
  [0.14, 0.0545, 0.004],
  [0.3, 0.051, 0.002],
  [0.5, 0.045, 0],
  [0.7, 0.038, 0],
  [0.86, 0.0335, -0.001],
  [1, 0.0315, -0.002],
];

export const SHANK: Profile = [
  [0, 0.0315, -0.002],
  [0.12, 0.0305, 0.003],
  [0.26, 0.0315, 0.009],
  [0.4, 0.0295, 0.009],
  [0.56, 0.025, 0.005],
  [0.74, 0.0205, 0.002],
  [0.9, 0.018, 0],
  [1, 0.0185, 0],
];

export const UPPER_ARM: Profile = [
  [0, 0.031, 0],
  [0.16, 0.0305, 0],
  [0.34, 0.0275, 0.001],
  [0.55, 0.0255, 0.002],
  [0.78, 0.0225, 0.001],
  [1, 0.0205, 0],
];

export const FOREARM: Profile = [
  [0, 0.0205, 0],
  [0.16, 0.022, 0],
  [0.34, 0.0215, 0],
  [0.58, 0.018, 0],
  [0.82, 0.0145, 0],
  [1, 0.0128, 0],
];

/** Along the trunk: share of its length, half width, half depth, offset forward, as shares of stature. */
export const TORSO: readonly (readonly [at: number, width: number, depth: number, forward: number])[] = [
  [-0.06, 0.068, 0.056, -0.01],
  [0.04, 0.086, 0.066, -0.012],
  [0.16, 0.086, 0.064, -0.008],
  [0.3, 0.076, 0.055, -0.001],
  [0.44, 0.07, 0.051, 0.003],
  [0.58, 0.075, 0.055, 0.003],
  [0.72, 0.084, 0.063, -0.001],
  [0.84, 0.088, 0.063, -0.004],
  [0.94, 0.08, 0.047, -0.006],
  [1.0, 0.048, 0.036, -0.009],
];
