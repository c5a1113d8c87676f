import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { Instrument, Item } from '../instrument.ts';
import { LICENSED_MEASURES } from './licensed-measures.ts';
import { parseScoreExpression, type ScoreExpression } from './score-expression.ts';

const HL7 = 'http://hl7.org/fhir';
const EXPRESSIONS = [`${HL7}/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression`];
const ORDINALS = [
  `${HL7}/StructureDefinition/ordinalValue`,
  `${HL7}/StructureDefinition/itemWeight`,
  `${HL7}/StructureDefinition/questionnaire-ordinalValue`,
];
const MOST_ITEMS = 100;
const MOST_CHOICES = 20;

/**
 * A FHIR Questionnaire as an instrument of the outcome, scored by its own calculated expression. Asked are questions with
 * choices, each with an ordinal value; whole groups are read, texts are passed over. Everything else is refused by its place,
 * so that nothing is scored otherwise than its makers meant.
 */
export function readQuestionnaire(outcome: string, value: unknown): Result<Instrument, Problem> {
  const measure = LICENSED_MEASURES[outcome];
  if (measure === undefined) {
    const known = Object.keys(LICENSED_MEASURES).join(', ');
    return refused([{ path: 'outcome', message: `is no outcome that is imported; those are ${known}` }]);
  }
  if (text(value, 'resourceType') !== 'Questionnaire') {
    return refused([{ path: 'questionnaire.resourceType', message: 'must be Questionnaire' }]);
  }
  const found: Found = { items: [], top: [], scores: [], problems: [] };
  readItems(list(value, 'item'), 'questionnaire.item', true, found);
  const ids = found.items.map(({ id }) => id);
  if (new Set(ids).size < ids.length)
    found.problems.push({ path: 'questionnaire.item', message: 'has a linkId twice' });
  if (ids.length === 0) found.problems.push({ path: 'questionnaire.item', message: 'has no question with choices' });
  if (ids.length > MOST_ITEMS)
    found.problems.push({ path: 'questionnaire.item', message: `has over ${MOST_ITEMS} questions` });
  const [expression] = found.scores;
  if (found.scores.length !== 1 || expression === undefined) {
    const message = `must have one item with a calculated expression, which is its score; it has ${found.scores.length}`;
    found.problems.push({ path: 'questionnaire.item', message });
  }
  if (found.problems.length > 0 || expression === undefined) return refused(found.problems);
  const title = text(value, 'title') ?? text(value, 'name') ?? outcome;
  const name = { en: title, es: title };
  return ok({
    ...{ id: outcome, name, asks: 'patient', items: found.items },
    parts: [{ id: 'score', name, unit: null, ...measure }],
    scoring: { kind: 'expression', part: 'score', expression, top: found.top },
  });
}

interface Found {
  readonly items: Item[];
  readonly top: string[];
  readonly scores: ScoreExpression[];
  readonly problems: Problem[];
}

function readItems(items: readonly unknown[], path: string, top: boolean, found: Found): void {
  for (const [index, item] of items.entries()) {
    const place = `${path}[${index}]`;
    const type = text(item, 'type');
    const score = list(item, 'extension').find((it) => EXPRESSIONS.includes(text(it, 'url') ?? ''));
    if (score !== undefined) readScore(score, place, found);
    else if (type === 'choice' || type === 'coding') readQuestion(item, place, top, found);
    else if (type !== 'group' && type !== 'display') {
      found.problems.push({
        path: `${place}.type`,
        message: 'must be choice, coding, group or display, or have a score',
      });
    }
    const nested = list(item, 'item');
    if (nested.length > 0) readItems(nested, `${place}.item`, false, found);
  }
}

function readScore(extension: unknown, place: string, found: Found): void {
  const parsed = parseScoreExpression(text(member(extension, 'valueExpression'), 'expression') ?? '');
  if (parsed.ok) found.scores.push(parsed.value);
  else
    found.problems.push(...parsed.problems.map(({ message }) => ({ path: `${place}.calculatedExpression`, message })));
}

function readQuestion(item: unknown, place: string, top: boolean, found: Found): void {
  const id = text(item, 'linkId');
  const asked = text(item, 'text');
  const options = list(item, 'answerOption');
  const choices = options.flatMap((option) => {
    const coding = member(option, 'valueCoding');
    const extensions = [...list(option, 'extension'), ...list(coding, 'extension')];
    const weight = member(
      extensions.find((it) => ORDINALS.includes(text(it, 'url') ?? '')),
      'valueDecimal',
    );
    const shown = text(coding, 'display');
    return typeof weight === 'number' && shown !== undefined ? [{ value: weight, text: { en: shown, es: shown } }] : [];
  });
  const wrong = (what: string, message: string) => [{ path: `${place}${what}`, message }];
  const problems =
    id === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
      ? wrong('.linkId', 'must be small letters and digits, with - between them')
      : asked === undefined
        ? wrong('.text', 'is missing')
        : options.length < 2 || options.length > MOST_CHOICES
          ? wrong('.answerOption', `must be 2 to ${MOST_CHOICES}`)
          : choices.length < options.length
            ? wrong('.answerOption', 'must each have a display and an ordinal value')
            : [];
  found.problems.push(...problems);
  if (id === undefined || asked === undefined || problems.length > 0) return;
  const values = choices.map(({ value }) => value);
  if (top) found.top.push(id);
  found.items.push({
    ...{ id, text: { en: asked, es: asked }, choices, whole: false },
    ...{ from: Math.min(...values), to: Math.max(...values) },
  });
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const list = (value: unknown, name: string): readonly unknown[] => {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
};

const text = (value: unknown, name: string): string | undefined => {
  const found = member(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
};
