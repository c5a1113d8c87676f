import { didYouMean } from '@junction/kernel';
import { type Fields, readFields } from './fields.ts';
import { complain, inside, newLog, type Place, type ReadingLog } from './place.ts';
import { isPublicText } from './public/is-public-text.ts';
import { type ConditionFile, readCondition } from './read-condition.ts';
import { readExercise } from './read-exercise.ts';
import { type FindingsFile, readFindings } from './read-findings.ts';
import {
  readClusters,
  readConflicts,
  readDefaults,
  readReferences,
  readRegions,
  readSettings,
  readVersion,
} from './read-lists.ts';
import { readMechanism } from './read-mechanism.ts';
import { readOutcomes } from './read-outcomes.ts';
import { readSafety, type SafetyFile } from './read-safety.ts';
import {
  readCourses,
  readEducation,
  readEvidenceSummary,
  readPrecautions,
  readProgrammes,
  readReferral,
  readTechniques,
} from './read-treatment.ts';
import { readYaml } from './read-yaml.ts';
import type { Exercise } from './types.ts';

type ReadFile = <T>(file: string, reader: (f: Fields) => T) => T;

/** The files that stand once each. */
const readSingleFiles = (read: ReadFile) => ({
  version: read('version.yaml', readVersion),
  regions: read('regions.yaml', readRegions),
  references: read('references.yaml', readReferences),
  conflicts: read('conflicts.yaml', readConflicts),
  clusters: read('clusters.yaml', readClusters),
  defaults: read('defaults.yaml', readDefaults),
  settings: read('settings.yaml', readSettings),
  mechanism: read('mechanism.yaml', readMechanism),
  outcomes: read('outcomes.yaml', readOutcomes),
  techniques: read('techniques.yaml', readTechniques),
  precautions: read('precautions.yaml', readPrecautions),
  programmes: read('programmes.yaml', readProgrammes),
  education: read('education.yaml', readEducation),
  courses: read('courses.yaml', readCourses),
  referral: read('referral.yaml', readReferral),
  evidenceSummary: read('evidence-summary.yaml', readEvidenceSummary),
});

const FOLDERS = ['conditions', 'findings', 'exercises', 'safety'] as const;

/** The content of every file, read but not yet checked against the others. */
export interface Everything {
  readonly single: ReturnType<typeof readSingleFiles>;
  readonly conditions: readonly ConditionFile[];
  readonly findings: readonly FindingsFile[];
  readonly exercises: readonly Exercise[];
  readonly safety: readonly SafetyFile[];
}

/** Reads all files, folders in the order of their file names. `files` maps a path relative to the knowledge folder to its text. */
export function readAll(files: ReadonlyMap<string, string>, log: ReadingLog): Everything {
  const expected: string[] = [];
  const read: ReadFile = (file, reader) => {
    expected.push(file);
    return readFile(files, file, log, reader);
  };
  const folder = <T>(name: (typeof FOLDERS)[number], reader: (f: Fields) => T): readonly T[] =>
    [...files.keys()]
      .filter((file) => new RegExp(`^${name}/[^/]+\\.yaml$`).test(file))
      .sort()
      .map((file) => read(file, reader));
  const everything = {
    single: readSingleFiles(read),
    conditions: folder('conditions', named(readCondition)),
    findings: folder('findings', named(readFindings)),
    exercises: folder('exercises', named(readExercise)),
    safety: folder('safety', readSafety),
  };
  refuseStrangeFiles(files, expected, log);
  return everything;
}

function readFile<T>(files: ReadonlyMap<string, string>, file: string, log: ReadingLog, reader: (f: Fields) => T): T {
  const place: Place = { file, path: '', log };
  const text = files.get(file);
  if (text === undefined) complain(place, 'the file is missing');
  const before = log.problems.length;
  const data = text === undefined ? undefined : readYaml(text, place);
  // A file that is missing or does not parse has its one problem already; its keys are not complained of as well.
  return log.problems.length > before || text === undefined
    ? readFields({}, { ...place, log: newLog() }, reader)
    : readFields(data, place, reader);
}

/** A file of a folder must be called what its `id` says. */
const named =
  <T>(reader: (f: Fields) => T) =>
  (f: Fields): T => {
    const expected = f.place.file.replace(/^.*\/(.*)\.yaml$/, '$1');
    const id = f.raw('id');
    if (typeof id === 'string' && id !== expected) {
      complain(inside(f.place, 'id'), `is ${id}, but the file is called ${expected}.yaml; they must agree`);
    }
    return reader(f);
  };

function refuseStrangeFiles(files: ReadonlyMap<string, string>, expected: readonly string[], log: ReadingLog): void {
  for (const file of files.keys()) {
    if (file.endsWith('.md') || isPublicText(file) || expected.includes(file)) continue;
    const meant = didYouMean(file, expected);
    const right = meant ? `did you mean ${meant}?` : `folders are ${FOLDERS.map((f) => `${f}/<id>.yaml`).join(', ')}`;
    complain({ file, path: '', log }, `no such file is expected; ${right}`);
  }
}
