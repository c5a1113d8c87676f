import { ok, type Result, refused } from '@junction/kernel';
import { checkAgreement } from './check-agreement.ts';
import { checkIds, checkReadClaims } from './check-ids.ts';
import { contentHash } from './content-hash.ts';
import { type KnowledgeProblem, newLog } from './place.ts';
import { type Everything, readAll } from './read-all.ts';
import type { FindingsFile } from './read-findings.ts';
import type { KnowledgeBase } from './types.ts';

/**
 * The knowledge base that the files describe, checked for shape, ranges and cross-references, or every mistake in
 * them. `files` maps paths relative to the knowledge folder (`conditions/tlj-syndrome.yaml`) to their text; Markdown
 * files are passed over. The order of `files` does not matter: conditions and exercises come by id, sign groups by
 * tier (intake, exam, confirm) and id, everything else as the files list it.
 */
export function parseKnowledge(files: ReadonlyMap<string, string>): Result<KnowledgeBase, KnowledgeProblem> {
  const log = newLog();
  const all = readAll(files, log);
  checkIds(log);
  checkReadClaims(log, all.single.references);
  checkAgreement(all, log);
  if (log.problems.length > 0) return refused(inFileOrder(log.problems));
  const content = assemble(all);
  return ok({ ...content, hash: contentHash(content) });
}

function assemble({ single, conditions, findings, exercises, safety }: Everything): Omit<KnowledgeBase, 'hash'> {
  const groups = findings.toSorted(byTier);
  return {
    version: single.version.version,
    population: single.version.population,
    regions: single.regions,
    conditions: conditions.map((file) => file.condition),
    findings: groups.flatMap((file) => file.findings),
    signGroups: groups.map((file) => file.group),
    likelihoods: conditions.flatMap((file) => file.likelihoods),
    clusters: [...conditions.flatMap((file) => file.clusters), ...single.clusters],
    conflicts: single.conflicts,
    defaults: single.defaults,
    settings: single.settings,
    safety: {
      version: safety.find((file) => file.version !== undefined)?.version ?? '',
      owner: safety.find((file) => file.owner !== undefined)?.owner ?? '',
      rules: safety.flatMap((file) => file.rules),
      mandatory: [...new Set(safety.flatMap((file) => file.mandatory))],
      results: [...new Set(safety.flatMap((file) => file.results))],
      notAskedOfMen: [...new Set(safety.flatMap((file) => file.notAskedOfMen))],
      thresholds: safety.flatMap((file) => file.thresholds),
    },
    mechanism: single.mechanism,
    treatment: {
      ...single.precautions,
      techniques: single.techniques,
      exercises,
      programmes: single.programmes,
      care: conditions.flatMap((file) => file.care ?? []),
      education: single.education,
      courses: single.courses,
      referral: single.referral,
      evidenceSummary: single.evidenceSummary,
    },
    outcomes: single.outcomes,
    references: single.references,
  };
}

const TIERS = ['intake', 'exam', 'confirm'] as const;

function byTier(a: FindingsFile, b: FindingsFile): number {
  const tier = ({ findings: [first] }: FindingsFile) =>
    first === undefined ? TIERS.length : TIERS.indexOf(first.tier);
  return tier(a) - tier(b) || (a.group.id < b.group.id ? -1 : 1);
}

const inFileOrder = (problems: readonly KnowledgeProblem[]): readonly KnowledgeProblem[] =>
  problems.toSorted((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
