import type { Cluster, Likelihood } from '@junction/knowledge';
import { hang } from '../page/layout.ts';
import type { Paint } from '../page/paint.ts';
import { percent, percentInterval, provenanceWords, ratio } from './figures.ts';
import { block } from './lines.ts';
import type { Sources } from './sources.ts';

/** One finding–condition figure under a name: the probability, the ratios in use, then what was published. */
export function likelihoodLines(paint: Paint, name: string, row: Likelihood, sources: Sources): readonly string[] {
  const figure = `${percent(row.p).padStart(6)} ${percentInterval(row.pInterval).padEnd(10)}`;
  const ratios = `LR+ ${String(row.modelLrPos).padEnd(5)} LR− ${String(row.modelLrNeg).padEnd(5)}`;
  const words = `${provenanceWords(row)} ${sources.marks(row)}`;
  return [
    block(name, 2, 4),
    `  ${figure} ${ratios} ${paint(row.check === 'doubtful' ? 'soon' : 'quiet', words)}`,
    ...publishedLines(row),
    ...(row.adjustedBecause !== undefined ||
    row.lrBasis === 'published' ||
    row.lrBasis === 'estimate-over-background' ||
    row.lrBasis === 'territory'
      ? []
      : [paint('quiet', block(`ratios ${row.lrBasis.replaceAll('-', ' ')}`, 10))]),
    ...remarkLines(row.adjustedBecause && `adjusted: ${row.adjustedBecause}`, row.note),
  ];
}

/** One cluster: its rule and members, the ratios in use, then what was published. */
export function clusterLines(paint: Paint, cluster: Cluster, sources: Sources): readonly string[] {
  const used = [
    cluster.modelLrPos === undefined ? '' : `LR+ ${cluster.modelLrPos}`,
    cluster.modelLrNeg === undefined ? '' : `LR− ${cluster.modelLrNeg}`,
  ];
  return [
    paint('strong', block(cluster.label, 2, 4)),
    ...hang('    rule  ', ruleText(cluster.rule)),
    ...hang('    of    ', cluster.members.join(', ')),
    block(
      `${used.filter((part) => part !== '').join(' · ') || 'no ratio in use'} · ${provenanceWords(cluster)} ${sources.marks(cluster)}`,
      4,
    ),
    ...publishedLines({ ...cluster, comparison: cluster.population }),
    ...remarkLines(cluster.note),
  ];
}

/** The evidence writes `atLeast 3` and `atMost 0`; a reader should not have to. */
const ruleText = (rule: string): string =>
  rule.replaceAll('atMost 0', 'none').replaceAll('atLeast', 'at least').replaceAll('atMost', 'at most');

type Published = Pick<
  Likelihood,
  'sens' | 'spec' | 'lrPos' | 'lrNeg' | 'lrPosInterval' | 'lrNegInterval' | 'n' | 'comparison'
>;

function publishedLines(row: Published): readonly string[] {
  const figures = [
    row.sens === undefined ? '' : `sensitivity ${row.sens}`,
    row.spec === undefined ? '' : `specificity ${row.spec}`,
    row.lrPos === undefined ? '' : `LR+ ${ratio(row.lrPos, row.lrPosInterval)}`,
    row.lrNeg === undefined ? '' : `LR− ${ratio(row.lrNeg, row.lrNegInterval)}`,
    row.n === undefined ? '' : `n = ${row.n}`,
    row.comparison === undefined ? '' : `against ${row.comparison}`,
  ].filter((part) => part !== '');
  if (row.sens === undefined && row.lrPos === undefined && row.lrNeg === undefined) return [];
  return [block(`published: ${figures.join(', ')}`, 10, 10)];
}

const remarkLines = (...remarks: readonly (string | undefined)[]): readonly string[] =>
  remarks.flatMap((remark) => (remark === undefined || remark === '' ? [] : [block(remark, 10, 10)]));
