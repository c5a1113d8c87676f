export interface ArcPoint {
  readonly x: number;
  readonly y: number;
}

/** The point of a half ring: 0° lies to the left of the center, 90° above it, 180° to the right. */
export function pointAt(center: ArcPoint, radius: number, degrees: number): ArcPoint {
  const radians = ((180 - degrees) * Math.PI) / 180;
  return { x: round(center.x + radius * Math.cos(radians)), y: round(center.y - radius * Math.sin(radians)) };
}

/** The outline of a piece of a half ring between two radii and two angles, as an SVG path. */
export function arc(center: ArcPoint, inner: number, outer: number, from: number, to: number): string {
  const a = pointAt(center, outer, from);
  const b = pointAt(center, outer, to);
  const c = pointAt(center, inner, to);
  const d = pointAt(center, inner, from);
  return `M${a.x} ${a.y}A${outer} ${outer} 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 0 0 ${d.x} ${d.y}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
