import { type ChartWindow, QUALITY_PATTERNS } from '@junction/body-chart';
import type { Brush } from './brush.ts';

/** Enough for a sharp edge; more only costs time. */
const MOST_PIXELS_PER_UNIT = 2;

/** The stroke under the hand, drawn on a canvas over the figure, so that nothing else has to be painted again while it moves. */
export class LiveStroke {
  private readonly context: CanvasRenderingContext2D;
  private readonly window: ChartWindow;
  /** Canvas pixels to one unit of the view. */
  private readonly scale: number;
  private readonly radius: number;
  private readonly ink: string | CanvasPattern;
  private frame = 0;

  constructor(canvas: HTMLCanvasElement, window: ChartWindow, brush: Brush, radius: number) {
    const { width, height } = canvas.getBoundingClientRect();
    const sharpness = Math.min(MOST_PIXELS_PER_UNIT, devicePixelRatio);
    const [across, down] = [Math.round(width * sharpness), Math.round(height * sharpness)];
    // Even the same size again would throw the surface away and cost the first frame.
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no canvas to paint on');
    this.context = context;
    this.window = window;
    this.scale = canvas.width / window.width;
    this.radius = radius;
    this.ink = inkOf(context, canvas, brush, this.scale);
  }

  /** Shows the track as it is by the next frame. Points in whole tenths of a unit. */
  show(points: readonly number[]): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw(points);
    });
  }

  /** Takes the stroke off the canvas. */
  end(): void {
    cancelAnimationFrame(this.frame);
    const { canvas } = this.context;
    this.context.clearRect(0, 0, canvas.width, canvas.height);
  }

  private draw(points: readonly number[]): void {
    const { context, scale, window } = this;
    const at = (index: number): readonly [number, number] => [
      ((points[index] ?? 0) / 10 - window.x) * scale,
      ((points[index + 1] ?? 0) / 10 - window.y) * scale,
    ];
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.beginPath();
    context.moveTo(...at(0));
    // A line of no length still gets its round ends.
    for (let index = 0; index < points.length; index += 2) context.lineTo(...at(index));
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.lineWidth = (this.radius / 5) * scale;
    context.strokeStyle = this.ink;
    context.stroke();
  }
}

function inkOf(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  brush: Brush,
  scale: number,
): string | CanvasPattern {
  const style = getComputedStyle(canvas);
  if (brush === 'erase') return style.getPropertyValue('--figure').trim();
  const { width, height, turn, marks, markWidth, tint } = QUALITY_PATTERNS[brush];
  const tile = document.createElement('canvas');
  tile.width = Math.max(1, Math.round(width * scale));
  tile.height = Math.max(1, Math.round(height * scale));
  const draw = tile.getContext('2d');
  const color = style.getPropertyValue('--pain').trim();
  if (draw === null) return color;
  draw.fillStyle = color;
  draw.strokeStyle = color;
  draw.globalAlpha = Math.max(tint, 0.15);
  draw.fillRect(0, 0, tile.width, tile.height);
  draw.globalAlpha = 1;
  draw.scale(tile.width / width, tile.height / height);
  draw.lineWidth = markWidth;
  draw.lineCap = brush === 'burning' ? 'round' : 'butt';
  if (marks !== undefined) draw.stroke(new Path2D(marks));
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().rotate(turn));
  return pattern ?? color;
}
