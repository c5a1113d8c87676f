// Runs in the browser: one exercise moving at the pace of its dose, alone on a page, with a note of every frame.
import { ExerciseFigure } from '@junction/exercise-view';
import type { KnowledgeBase } from '@junction/knowledge';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  /** When each frame of the screen began, and how often the figure was drawn anew. */
  var frameTimes: number[];
  var figureChanges: number;
  var showExercise: (id: string) => Promise<void>;
}

globalThis.frameTimes = [];
globalThis.figureChanges = 0;

const place = document.createElement('main');
document.body.append(place);
const root = createRoot(place);
const kb = fetch('/knowledge.json').then((response): Promise<KnowledgeBase> => response.json());

globalThis.showExercise = async (id) => {
  const exercise = (await kb).treatment.exercises.find((item) => item.id === id);
  if (exercise === undefined) throw new Error(`No exercise ${id}`);
  const words = { start: 'Start', end: 'End' };
  root.render(createElement(ExerciseFigure, { exercise, playing: true, words, key: id }));
};

const note = (at: number): void => {
  globalThis.frameTimes.push(at);
  requestAnimationFrame(note);
};
requestAnimationFrame(note);
new MutationObserver(() => {
  globalThis.figureChanges += 1;
}).observe(place, { subtree: true, attributes: true });
