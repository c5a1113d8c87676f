export { ExerciseFigure, type ExerciseWords } from './exercise-figure.tsx';
export { MovingFigure } from './moving-figure.tsx';
export { useReducedMotion } from './use-reduced-motion.ts';
