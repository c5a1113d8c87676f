import { greyDrawing, openFigure } from '@junction/exercise-figure';
import type { KnowledgeBase } from '@junction/knowledge';
import type { PrintedDocument } from './render-pdf.ts';

/** Start and end of an exercise for paper; undefined for one that the knowledge does not have (any more). */
export function exerciseDrawing({ treatment }: KnowledgeBase, id: string): ReturnType<PrintedDocument['exercise']> {
  const exercise = treatment.exercises.find((candidate) => candidate.id === id);
  if (exercise === undefined) return undefined;
  const figure = openFigure(exercise.pose);
  const { start, end } = exercise.pose;
  return {
    start: greyDrawing(figure.frameAt(0)),
    end: greyDrawing(figure.frameAt(1)),
    text: `${exercise.name}. Start: ${start.text}. End: ${end.text}.`,
  };
}
