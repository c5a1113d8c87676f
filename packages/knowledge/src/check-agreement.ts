import { didYouMean } from '@junction/kernel';
import { complain, type ReadingLog } from './place.ts';
import type { Everything } from './read-all.ts';

/** Records what only shows when all files are seen together: two places that should say the same and do not. */
export function checkAgreement(all: Everything, log: ReadingLog): void {
  territoriesAgree(all, log);
  regionsHaveFindings(all, log);
  ratiosStayInBounds(all, log);
  seriousHasThreshold(all, log);
  settingsStandOnce(all, log);
  mechanismGroupsExist(all, log);
  exercisesEnd(all, log);
  safetyHead(all, log);
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

function regionsHaveFindings({ single, findings }: Everything, log: ReadingLog): void {
  const ids = new Set(findings.flatMap((file) => file.findings.map(({ id }) => id)));
  for (const { id } of single.regions) {
    if (!ids.has(`loc-${id}`)) {
      complain(
        { file: 'regions.yaml', path: `regions.${id}`, log },
        `has no finding loc-${id} in findings/pain-map.yaml`,
      );
    }
  }
}

/** The model's ratios are capped: beyond the bounds of defaults.yaml a single finding would decide alone. */
function ratiosStayInBounds({ single, conditions }: Everything, log: ReadingLog): void {
  const { lrPosCap, lrNegFloor } = single.defaults;
  for (const { condition, likelihoods } of conditions) {
    for (const { finding, modelLrPos, modelLrNeg } of likelihoods) {
      for (const [key, ratio] of [
        ['model_lr_pos', modelLrPos],
        ['model_lr_neg', modelLrNeg],
      ] as const) {
        if (ratio >= lrNegFloor && ratio <= lrPosCap) continue;
        if (Number.isNaN(ratio) || Number.isNaN(lrPosCap + lrNegFloor)) continue;
        complain(
          { file: `conditions/${condition.id}.yaml`, path: `findings.${finding}.${key}`, log },
          `${ratio} is outside lr_neg_floor ${lrNegFloor} to lr_pos_cap ${lrPosCap} of defaults.yaml`,
        );
      }
    }
  }
}

/** A dangerous condition without a threshold could become likely without anyone being told. */
function seriousHasThreshold({ conditions, safety }: Everything, log: ReadingLog): void {
  const watched = new Set(safety.flatMap((file) => file.thresholds.map(({ condition }) => condition)));
  for (const { condition } of conditions) {
    if (!condition.serious || watched.has(condition.id)) continue;
    complain(
      { file: `conditions/${condition.id}.yaml`, path: 'serious', log },
      'is true, but no file of safety/ has a threshold for it; add one under thresholds',
    );
  }
}

function settingsStandOnce({ single }: Everything, log: ReadingLog): void {
  for (const setting of ['primary-care', 'chiropractic', 'specialist'] as const) {
    const times = single.settings.filter((s) => s.setting === setting).length;
    if (times !== 1)
      complain({ file: 'settings.yaml', path: 'settings', log }, `must have ${setting} once, has it ${times} times`);
  }
}

function mechanismGroupsExist({ single }: Everything, log: ReadingLog): void {
  const groups = new Set(single.mechanism.findings.map((row) => row.dependenceGroup));
  for (const group of single.mechanism.inPlay.groups) {
    if (groups.has(group)) continue;
    const meant = didYouMean(group, groups);
    complain(
      { file: 'mechanism.yaml', path: 'in_play.groups', log },
      `unknown dependence group ${group}${meant ? `; did you mean ${meant}?` : ''}`,
    );
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
