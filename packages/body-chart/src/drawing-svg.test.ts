import { expect, test } from 'vitest';
import type { Drawing } from './drawing.ts';
import { drawingSvg } from './drawing-svg.ts';
import { paintDrawing } from './paint.ts';
import { chart } from './test-chart.ts';

const drawing: Drawing = {
  steps: [{ kind: 'fill', region: 'groin', side: 'left', feeling: { quality: 'numb', intensity: 7 } }],
};
const svg = drawingSvg(chart, paintDrawing(chart, drawing), {
  views: ['back', 'front'],
  window: 'zoom',
  title: 'Pain <today>',
  viewNames: { back: 'Back', front: 'Front', left: 'Left side', right: 'Right side' },
  left: 'Left',
  right: 'Right',
});

test('the picture needs nothing beside it and says what it is', () => {
  expect(svg).toContain('<title>Pain &lt;today&gt;</title>');
  expect(svg).not.toMatch(/href=|<image|<style|var\(|url\((?!#)/);
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`);
});

test('the patient’s left stands at the left of the back and at the right of the front', () => {
  const words = [...svg.matchAll(/text-anchor="(start|middle|end)" fill="#12251f">([^<]+)</g)].map(
    ([, where, word]) => `${where} ${word}`,
  );
  expect(words).toEqual(['start Left', 'end Right', 'middle Back', 'start Right', 'end Left', 'middle Front']);
});

test('a numb place is an outline with its strength as a number', () => {
  expect(svg.match(/fill="url\(#quality-(\w+)\)"/)?.[1]).toBe('numb');
  expect(svg).toContain('stroke-dasharray="4 2.6"');
  expect(svg.match(/font-weight="700" text-anchor="middle" fill="#862454">(\d+)</)?.[1]).toBe('7');
});
