import type { Exercise, KnowledgeBase, KnowledgeIndex, Reference, SafetyRule, Technique } from '@junction/knowledge';
import type { Paint } from '../page/paint.ts';
import { provenanceWords } from './figures.ts';
import { block, heading, labelled, title } from './lines.ts';
import { ruleWords } from './rule-words.ts';
import { citation, newSources } from './sources.ts';
import { usesOf } from './uses-of.ts';

/** An exercise with its dose, steps and progression. */
export function exercisePage(paint: Paint, index: KnowledgeIndex, exercise: Exercise): string {
  const sources = newSources(index);
  const { dose } = exercise;
  const amounts = [
    dose.sets === undefined ? '' : `${dose.sets} ${dose.sets === 1 ? 'set' : 'sets'}`,
    dose.reps === undefined ? '' : `${dose.reps} repeats`,
    dose.holdS === undefined ? '' : `hold ${dose.holdS} s`,
    dose.amount ?? '',
    dose.frequency,
  ];
  return [
    title(paint, exercise.name, exercise.id),
    ...labelled(paint, 'purpose', exercise.purpose),
    ...labelled(paint, 'serves', exercise.serves.join(', ')),
    ...labelled(paint, 'level', `${exercise.level} of 4, ${exercise.position}`),
    ...labelled(paint, 'dose', amounts.filter((amount) => amount !== '').join(', ')),
    ...labelled(paint, 'avoid if', exercise.avoidIf.map((id) => index.precautionById.get(id)?.label ?? id).join('; ')),
    ...labelled(paint, 'stop if', exercise.stopIf),
    ...labelled(
      paint,
      'then',
      exercise.progressTo && `${index.exerciseById.get(exercise.progressTo)?.name} · ${exercise.progressTo}`,
    ),
    ...labelled(paint, 'from', `${provenanceWords(exercise)}  ${sources.marks(exercise)}`),
    heading(paint, 'Steps'),
    ...exercise.steps.map((step, i) => block(`${i + 1}. ${step}`, 2, 5)),
    heading(paint, 'Figure'),
    ...labelled(paint, '  start', exercise.pose.start.text),
    ...labelled(paint, '  end', exercise.pose.end.text),
    ...sources.footer(paint),
  ].join('\n');
}

/** A technique with what forbids it and what it rests on. */
export function techniquePage(paint: Paint, kb: KnowledgeBase, index: KnowledgeIndex, technique: Technique): string {
  const sources = newSources(index);
  const precautions = (ids: readonly string[]) => ids.map((id) => index.precautionById.get(id)?.label ?? id).join('; ');
  return [
    title(paint, technique.name, technique.id),
    ...labelled(paint, 'force', technique.force),
    ...labelled(paint, 'serves', technique.serves.join(', ')),
    ...labelled(paint, 'when', technique.indications.join('; ')),
    ...labelled(paint, 'never', technique.contraindications.join('; ')),
    ...(technique.force === 'thrust'
      ? labelled(paint, 'no thrust with', kb.treatment.absoluteContraindicationsToThrust.join('; '))
      : []),
    ...labelled(paint, 'care with', technique.precautions.join('; ')),
    ...labelled(paint, 'blocked by', precautions(technique.blockedBy)),
    ...labelled(paint, 'tempered by', precautions(technique.temperedBy)),
    ...labelled(paint, 'how', technique.how),
    ...labelled(paint, 'dose', technique.dose),
    ...labelled(paint, 'evidence', `${technique.evidence} (${provenanceWords({ source: technique.evidenceSource })})`),
    ...labelled(paint, 'from', `${provenanceWords(technique)}  ${sources.marks(technique)}`),
    ...sources.footer(paint),
  ].join('\n');
}

/** A reference in full, and everything that cites it. */
export function referencePage(paint: Paint, kb: KnowledgeBase, reference: Reference): string {
  const uses = usesOf(kb, reference.id);
  return [
    title(paint, `${reference.authors.split(',')[0]} ${reference.year ?? ''}`.trim(), reference.id),
    block(citation(reference)),
    paint(
      'quiet',
      block(
        reference.read
          ? 'An abstract, excerpt, table or summary at the address was read, not necessarily the whole paper.'
          : 'Cited from memory: verify before clinical release.',
      ),
    ),
    heading(paint, `Cited ${uses.length} ${uses.length === 1 ? 'time' : 'times'}`),
    ...uses.map((use) => block(use, 2, 4)),
  ].join('\n');
}

/** A red-flag rule: when it holds, why, and what to do. */
export function safetyRulePage(paint: Paint, index: KnowledgeIndex, rule: SafetyRule): string {
  const sources = newSources(index);
  return [
    title(paint, rule.label, rule.id),
    ...labelled(paint, 'urgency', paint('emergency', rule.urgency)),
    ...labelled(paint, 'holds when', ruleWords(rule.when, index)),
    ...labelled(paint, 'because', rule.because),
    ...labelled(paint, 'do', rule.advice),
    ...labelled(paint, 'tell', rule.patientAdvice),
    ...labelled(paint, 'blocks', rule.blocks === 'manual' ? 'all manual treatment' : rule.blocks),
    ...labelled(paint, 'from', `${provenanceWords(rule)}  ${rule.cite.map((id) => sources.cite(id)).join(' ')}`),
    ...sources.footer(paint),
  ].join('\n');
}
