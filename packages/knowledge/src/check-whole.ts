import { complain, type ReadingLog } from './place.ts';
import type { Everything } from './read-all.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Records what only shows when all files are seen together: ids defined twice, ids of a wrong form, a map that disagrees with itself. */
export function checkWhole(all: Everything, log: ReadingLog): void {
  const { single } = all;
  unique(
    log,
    'finding',
    all.findings.flatMap(({ group, findings }) =>
      findings.map((f) => [f.id, `findings/${group.id}.yaml`, `findings.${f.id}`]),
    ),
  );
  unique(log, 'cluster', [
    ...all.conditions.flatMap(({ condition, clusters }) =>
      clusters.map((c) => [c.id, `conditions/${condition.id}.yaml`, `clusters.${c.id}`] as const),
    ),
    ...single.clusters.map((c) => [c.id, 'clusters.yaml', `clusters.${c.id}`] as const),
  ]);
  unique(
    log,
    'condition',
    all.conditions.map(({ condition }) => [condition.id, `conditions/${condition.id}.yaml`, 'id']),
  );
  unique(
    log,
    'exercise',
    all.exercises.map(({ id }) => [id, `exercises/${id}.yaml`, 'id']),
  );
  unique(
    log,
    'safety rule',
    all.safety.flatMap((file) => file.rules).map(({ id }) => [id, 'safety', `rules.${id}`]),
  );
  unique(
    log,
    'region',
    single.regions.map(({ id }) => [id, 'regions.yaml', `regions.${id}`]),
  );
  unique(
    log,
    'technique',
    single.techniques.map(({ id }) => [id, 'techniques.yaml', `techniques.${id}`]),
  );
  unique(
    log,
    'precaution',
    single.precautions.precautions.map(({ id }) => [id, 'precautions.yaml', `precautions.${id}`]),
  );
  unique(
    log,
    'referral',
    single.referral.map(({ id }) => [id, 'referral.yaml', `referral.${id}`]),
  );
  unique(
    log,
    'outcome',
    single.outcomes.measures.map(({ id }) => [id, 'outcomes.yaml', `outcomes.${id}`]),
  );
  unique(
    log,
    'education',
    single.education.map(({ id }) => [id, 'education.yaml', `education.${id}`]),
  );
  unique(
    log,
    'course',
    single.courses.map(({ id }) => [id, 'courses.yaml', `courses.${id}`]),
  );
  unique(
    log,
    'conflict',
    single.conflicts.map(({ id }) => [id, 'conflicts.yaml', `conflicts.${id}`]),
  );
  territoriesAgree(all, log);
  exercisesEnd(all, log);
  safetyHead(all, log);
}

type Defined = readonly [id: string, file: string, path: string];

function unique(log: ReadingLog, kind: string, defined: readonly Defined[]): void {
  const seen = new Set<string>();
  for (const [id, file, path] of defined) {
    if (id === '') continue;
    if (seen.has(id)) complain({ file, path, log }, `the ${kind} ${id} is defined twice; ids must be unique`);
    if (!ID.test(id)) complain({ file, path, log }, `${id} is no id; use lower-case words joined by hyphens`);
    seen.add(id);
  }
}

/** P(pain in a region) stands twice, as territory and as loc- row with its ratios: the two must be the same number. */
function territoriesAgree(all: Everything, log: ReadingLog): void {
  for (const { condition, likelihoods } of all.conditions) {
    const file = `conditions/${condition.id}.yaml`;
    const rows = new Map(likelihoods.map((row) => [row.finding, row.p]));
    for (const { region, p } of condition.territories) {
      const row = rows.get(`loc-${region}`);
      if (row === undefined)
        complain(
          { file, path: `territories.${region}`, log },
          `has no row findings.loc-${region}; add one with p: ${p}`,
        );
      else if (row !== p)
        complain(
          { file, path: `findings.loc-${region}.p`, log },
          `is ${row}, but territories.${region} says ${p}; they must agree`,
        );
    }
  }
}

/** Progression must come to an end. */
function exercisesEnd(all: Everything, log: ReadingLog): void {
  const next = new Map(all.exercises.map(({ id, progressTo }) => [id, progressTo]));
  for (const { id } of all.exercises) {
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = next.get(at);
    }
    if (at === id)
      complain(
        { file: `exercises/${id}.yaml`, path: 'progress_to', log },
        `leads back to ${id}; progression must come to an end`,
      );
  }
}

function safetyHead(all: Everything, log: ReadingLog): void {
  for (const key of ['version', 'owner'] as const) {
    const given = all.safety.filter((file) => file[key] !== undefined).length;
    if (given !== 1)
      complain(
        { file: 'safety/about.yaml', path: key, log },
        `must stand once in the files of safety/, stands ${given} times`,
      );
  }
}
