/** As long as the look lets a thing travel. */
const lasts = 280;

/**
 * Draws every turn between two, ending exactly at the last; at once for who wants less motion. The answer stops it where it is.
 */
export function glide(from: number, to: number, draw: (value: number) => void): () => void {
  if (from === to || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    draw(to);
    return () => undefined;
  }
  let frame = 0;
  let began: number | undefined;
  const next = (now: number): void => {
    began ??= now;
    const part = Math.min(1, (now - began) / lasts);
    const eased = 1 - (1 - part) ** 3;
    draw(part === 1 ? to : from + (to - from) * eased);
    if (part < 1) frame = requestAnimationFrame(next);
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}
