export { compareVisits, type FindingChange } from './compare-visits.ts';
export { encounterCase } from './encounter-case.ts';
export {
  type BodySide,
  type EncounterPatient,
  type Entry,
  type EntryBody,
  MEASURES,
  type MeasureItem,
  PLAN_SECTIONS,
  type PlanChoice,
  type PlanSection,
  SENSATION_AREAS,
  type SensationArea,
  SPINE_LEVELS,
  type SpineLevel,
  TEXT_FIELDS,
  type TextField,
} from './entry.ts';
export { aboutOf, bodiesOf, type EncounterState, foldEntries } from './fold-entries.ts';
export { type EncounterQuestion, questionsOf } from './questions.ts';
