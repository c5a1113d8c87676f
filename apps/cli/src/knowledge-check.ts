import { ok, type Problem, type Result, refused } from '@junction/kernel';
import {
  type KnowledgeBase,
  type KnowledgeProblem,
  type PublicTexts,
  parseKnowledge,
  parsePublicTexts,
} from '@junction/knowledge';

/**
 * `junction knowledge check [folder]`: what the files of a knowledge folder hold, or every mistake in them, one line
 * each. `files` maps paths relative to the folder to their text.
 */
export function checkKnowledge(files: ReadonlyMap<string, string>): Result<string, Problem> {
  const parsed = parseKnowledge(files);
  if (!parsed.ok) return refused(parsed.problems.map(asProblem));
  const texts = parsePublicTexts(files, parsed.value);
  if (!texts.ok) return refused(texts.problems.map(asProblem));
  return ok(summary(parsed.value, texts.value));
}

const asProblem = ({ file, path, message }: KnowledgeProblem): Problem => ({
  path: path === '' ? file : `${file}: ${path}`,
  message,
});

function summary(kb: KnowledgeBase, { pages }: PublicTexts): string {
  const counts: readonly (readonly [number, string])[] = [
    [kb.conditions.length, 'conditions'],
    [kb.findings.length, 'findings'],
    [kb.likelihoods.length, 'likelihoods'],
    [kb.clusters.length, 'clusters'],
    [kb.safety.rules.length, 'safety rules'],
    [kb.mechanism.findings.length, 'mechanism findings'],
    [kb.treatment.techniques.length, 'techniques'],
    [kb.treatment.exercises.length, 'exercises'],
    [kb.outcomes.measures.length, 'outcome measures'],
    [kb.references.length, 'references'],
    [pages.length, 'pages for patients'],
  ];
  const rows = kb.likelihoods;
  const share = (source: string) => rows.filter((row) => row.source === source).length;
  return [
    `knowledge ${kb.version}  ${kb.hash}`,
    ...counts.map(([n, name]) => `${n.toLocaleString('en-US').padStart(7)} ${name}`),
    `of the likelihoods ${share('corpus')} were read at their source, ${share('recalled')} recalled, ${share('estimate').toLocaleString('en-US')} are estimates`,
    '',
  ].join('\n');
}
