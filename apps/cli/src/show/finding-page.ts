import type { Finding, KnowledgeBase, KnowledgeIndex, MechanismFinding } from '@junction/knowledge';
import type { Paint } from '../page/paint.ts';
import { percent, percentInterval, provenanceWords } from './figures.ts';
import { clusterLines, likelihoodLines } from './likelihood-lines.ts';
import { block, heading, labelled, title } from './lines.ts';
import { newSources, type Sources } from './sources.ts';

/** Everything known of a finding and from where. */
export function findingPage(paint: Paint, kb: KnowledgeBase, index: KnowledgeIndex, finding: Finding): string {
  const sources = newSources(index);
  const { background } = finding;
  const group = index.signGroupById.get(finding.group);
  const others = (index.findingsByGroup.get(finding.group) ?? []).filter(({ id }) => id !== finding.id);
  return [
    title(paint, finding.label, finding.id),
    ...labelled(paint, 'question', finding.question),
    ...labelled(paint, 'how', finding.how),
    ...labelled(paint, 'what', whatItIs(finding)),
    ...labelled(paint, 'measure', finding.measure && measureWords(finding.measure)),
    ...labelled(paint, 'agreement', finding.kappa && kappaWords(finding.kappa, sources)),
    ...labelled(
      paint,
      'background',
      `${percent(background.point)} ${percentInterval(background.interval)} where nothing causes it  ${provenanceWords(background)}  ${sources.marks(background)}`,
    ),
    ...labelled(paint, 'sign group', `${group?.label} (residual ${group?.residual}, an estimate)`),
    ...labelled(paint, 'shares with', others.map(({ id }) => id).join(', ')),
    ...conditions(paint, index, finding, sources),
    ...clusters(paint, index, finding, sources),
    ...mechanismLines(paint, index.mechanismByFinding.get(finding.id), sources),
    ...rules(paint, kb, finding),
    ...sources.footer(paint),
  ].join('\n');
}

function whatItIs(finding: Finding): string {
  if (finding.derived !== undefined) return `${finding.kind}, derived from ${finding.derived.from} and never asked`;
  const parts = [
    finding.kind,
    `${finding.who} answers`,
    `${finding.minutes} min`,
    `burden ${finding.burden} of 3`,
    finding.position === 'any' ? '' : finding.position,
    finding.sided ? 'one side' : '',
    finding.core ? 'working set' : 'extended set',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const measureWords = ({ unit, min, max, presentWhen }: NonNullable<Finding['measure']>): string =>
  `present when ${presentWhen.op} ${presentWhen.cut} ${unit} (${min} to ${max})`;

function kappaWords(kappa: NonNullable<Finding['kappa']>, sources: Sources): string {
  const range = kappa.range === undefined ? '' : ` (${kappa.range[0]} to ${kappa.range[1]})`;
  const note = kappa.note === undefined ? '' : `; ${kappa.note}`;
  return `kappa ${kappa.value}${range}${note}  ${provenanceWords(kappa)}  ${sources.marks(kappa)}`;
}

function conditions(paint: Paint, index: KnowledgeIndex, finding: Finding, sources: Sources): readonly string[] {
  const rows = (index.likelihoodsByFinding.get(finding.id) ?? []).toSorted((a, b) => b.modelLrPos - a.modelLrPos);
  return [
    heading(paint, `In ${rows.length} ${rows.length === 1 ? 'condition' : 'conditions'}, strongest first`),
    ...rows.flatMap((row) =>
      likelihoodLines(paint, `${index.conditionById.get(row.condition)?.name} · ${row.condition}`, row, sources),
    ),
    paint('quiet', block('Any other condition takes the background.', 2)),
  ];
}

function clusters(paint: Paint, index: KnowledgeIndex, finding: Finding, sources: Sources): readonly string[] {
  const list = index.clustersByFinding.get(finding.id) ?? [];
  if (list.length === 0) return [];
  return [
    heading(paint, 'Counts together with others'),
    ...list.flatMap((cluster) => [
      ...clusterLines(paint, cluster, sources),
      paint('quiet', block(`${cluster.targetKind.replace('-', ' ')}: ${cluster.target}`, 4)),
    ]),
  ];
}

function mechanismLines(paint: Paint, row: MechanismFinding | undefined, sources: Sources): readonly string[] {
  if (row === undefined) return [];
  const weights = (w: MechanismFinding['weightPresent']) =>
    `hypomobile ${w.hypomobile}, hypermobile ${w.hypermobile}, mixed ${w.mixed}`;
  const published = row.published === undefined ? '' : `; published: ${row.published}`;
  return [
    heading(paint, 'Mechanism'),
    ...labelled(
      paint,
      '  present',
      `× ${weights(row.weightPresent)} (weights: ${provenanceWords({ source: row.weightSource })})`,
    ),
    ...labelled(paint, '  absent', `× ${weights(row.weightAbsent)}`),
    ...labelled(paint, '  group', row.dependenceGroup),
    ...labelled(paint, '  from', `${provenanceWords(row)}  ${sources.marks(row)}${published}`),
  ];
}

function rules(paint: Paint, kb: KnowledgeBase, finding: Finding): readonly string[] {
  const named = kb.safety.rules.filter((rule) => JSON.stringify(rule.when).includes(`"finding":"${finding.id}"`));
  const asked = kb.safety.mandatory.includes(finding.id);
  if (named.length === 0 && !asked) return [];
  return [
    heading(paint, 'Safety'),
    ...(asked ? [block('Asked of everyone before warning signs may be called not found.', 2)] : []),
    ...named.map((rule) => block(`${rule.label} (${rule.urgency}) · ${rule.id}`, 2, 4)),
  ];
}
