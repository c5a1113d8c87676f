import type { Condition, Figure, KnowledgeBase, KnowledgeIndex, Likelihood } from '@junction/knowledge';
import type { Paint } from '../page/paint.ts';
import { percent, percentInterval, provenanceWords } from './figures.ts';
import { clusterLines, likelihoodLines } from './likelihood-lines.ts';
import { bar, block, heading, labelled, title } from './lines.ts';
import { newSources, type Sources } from './sources.ts';

/** Everything known of a condition and from where. */
export function conditionPage(paint: Paint, kb: KnowledgeBase, index: KnowledgeIndex, condition: Condition): string {
  const sources = newSources(index);
  return [
    title(paint, condition.name, condition.id),
    ...head(paint, condition),
    '',
    block(condition.description),
    heading(paint, 'How common'),
    ...howCommon('main cause', condition.prior, sources),
    ...howCommon('present at all', condition.prevalence, sources),
    ...whereItHurts(paint, condition, index),
    ...clusters(paint, index, condition, sources),
    ...findings(paint, kb, index, condition, sources),
    ...careLines(paint, index, condition),
    ...readOn(paint, condition, sources),
    ...sources.footer(paint),
  ].join('\n');
}

function head(paint: Paint, condition: Condition): readonly string[] {
  const { urgency, serious, icd10cm, icdNote, snomed, side } = condition;
  const codes = [`ICD-10-CM ${icd10cm}`, snomed === undefined ? '' : `SNOMED CT ${snomed}`, icdNote ?? ''];
  const urgent = `${urgency}${serious ? ', serious' : ''}`;
  return [
    ...labelled(paint, 'also called', condition.synonyms.join(', ')),
    ...labelled(paint, 'urgency', serious ? paint('emergency', urgent) : urgent),
    ...labelled(paint, 'who', condition.ageSex),
    ...labelled(
      paint,
      'side',
      side.p === undefined ? side.pattern : `${side.pattern}, ${percent(side.p)} (${provenanceWords(side)})`,
    ),
    ...labelled(paint, 'codes', codes.filter((code) => code !== '').join(' · ')),
  ];
}

function howCommon(label: string, figure: Figure, sources: Sources): readonly string[] {
  const words = `${percent(figure.point)} ${percentInterval(figure.interval)}  ${provenanceWords(figure)}  ${sources.marks(figure)}`;
  return [`  ${label.padEnd(16)}${block(words, 18).slice(18)}`];
}

function whereItHurts(paint: Paint, condition: Condition, index: KnowledgeIndex): readonly string[] {
  const rows = condition.territories.toSorted((a, b) => b.p - a.p);
  return [
    heading(paint, 'Where it hurts'),
    ...rows.map(({ region, p, interval, source }) => {
      const figure = `${percent(p).padStart(6)} ${percentInterval(interval).padEnd(9)} ${provenanceWords({ source })}`;
      const label = block(index.regionById.get(region)?.label ?? region, 40).trimStart();
      return `  ${bar(p, 10).padEnd(10)} ${figure.padEnd(26)} ${label}`;
    }),
    paint('quiet', block(condition.territoryRationale, 2)),
  ];
}

function clusters(paint: Paint, index: KnowledgeIndex, condition: Condition, sources: Sources): readonly string[] {
  const list = index.clustersByCondition.get(condition.id) ?? [];
  if (list.length === 0) return [];
  return [heading(paint, 'Findings that count together'), ...list.flatMap((c) => clusterLines(paint, c, sources))];
}

function findings(
  paint: Paint,
  kb: KnowledgeBase,
  index: KnowledgeIndex,
  condition: Condition,
  sources: Sources,
): readonly string[] {
  const strength = (row: Likelihood) => Math.abs(Math.log(row.modelLrPos));
  const rows = (index.likelihoodsByCondition.get(condition.id) ?? []).toSorted((a, b) => strength(b) - strength(a));
  const lines = kb.signGroups.flatMap((group) => {
    const own = rows.filter((row) => index.findingById.get(row.finding)?.group === group.id);
    if (own.length === 0) return [];
    return [
      `\n  ${paint('strong', group.label)}`,
      ...own.flatMap((row) =>
        likelihoodLines(paint, `${index.findingById.get(row.finding)?.label} · ${row.finding}`, row, sources),
      ),
    ];
  });
  const note =
    'chance that the finding is present in this condition (95 % interval), and its likelihood ratios as used';
  return [heading(paint, `What would be found: ${rows.length} findings`), paint('quiet', block(note, 2)), ...lines];
}

function careLines(paint: Paint, index: KnowledgeIndex, condition: Condition): readonly string[] {
  const care = index.careByCondition.get(condition.id);
  if (care === undefined) return [];
  const names = (ids: readonly string[], map: ReadonlyMap<string, { readonly name: string }>) =>
    ids.map((id) => map.get(id)?.name ?? id).join('; ');
  const referral = care.escalate === undefined ? undefined : index.referralById.get(care.escalate);
  return [
    heading(paint, 'Care'),
    ...labelled(paint, '  first', `${care.first} (${provenanceWords(care)})`),
    ...labelled(paint, '  manual', names(care.techniques, index.techniqueById)),
    ...labelled(paint, '  exercises', names(care.exercises, index.exerciseById)),
    ...labelled(paint, '  if not', referral && `${referral.action}, ${referral.timeframe} (${referral.when})`),
    ...labelled(paint, '  because', care.rationale),
  ];
}

function readOn(paint: Paint, condition: Condition, sources: Sources): readonly string[] {
  if (condition.references.length === 0) return [];
  return [heading(paint, 'About it'), block(condition.references.map((id) => sources.cite(id)).join(' '), 2)];
}
