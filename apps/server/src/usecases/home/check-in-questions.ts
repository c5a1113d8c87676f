import type { HomeCheckIn } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import { type Instrument, type Item, type Language, shippedInstrument } from '@junction/outcomes';
import type { HomePlan } from '../../store/home/home-plans.ts';
import { dayAfter, dayOf, daysBetween } from './home-day.ts';
import type { Course } from './read-course.ts';
import { warningSigns } from './warning-signs.ts';

/** What a check-in of this plan asks today. Global change and a drawing at the points of re-assessment only. */
export function checkInQuestions(
  kb: KnowledgeBase,
  plan: HomePlan,
  { checkIns, frame, imported }: Course,
): HomeCheckIn {
  const { language } = plan;
  const last = checkIns.at(-1);
  const lastDay = last === undefined ? undefined : dayOf(last.answeredAt, frame.zone);
  const nextOn = lastDay === undefined ? plan.startedOn : dayAfter(lastDay, plan.checkInDays);
  const today = daysBetween(frame.courseStartedOn, frame.today);
  const point = frame.band.reassessDays.filter((day) => day <= today).at(-1);
  const since = (has: (answers: (typeof checkIns)[number]['answers']) => boolean): boolean =>
    checkIns.some(
      ({ answeredAt, answers }) =>
        has(answers) && daysBetween(frame.courseStartedOn, dayOf(answeredAt, frame.zone)) >= (point ?? 0),
    );
  const drawnOnce = since(({ drawing }) => drawing !== null);
  return {
    due: plan.ended === null && frame.today >= nextOn,
    nextOn: plan.ended === null ? nextOn : null,
    pain: rating(itemOf('nprs', 'average'), 'pain', language),
    activities: plan.activities.map((text, index) => ({
      ...rating(itemOf('psfs', 'activity-1'), `activity-${index + 1}`, language),
      text,
    })),
    globalChange:
      point !== undefined && !since(({ globalChange }) => globalChange !== null)
        ? rating(itemOf('groc', 'change'), 'change', language)
        : null,
    drawing: !drawnOnce,
    warningSigns: [...warningSigns(kb)],
    instruments:
      point === undefined
        ? []
        : [...AT_POINTS.flatMap((id) => shippedInstrument(id) ?? []), ...imported]
            .filter(({ id }) => !since(({ instruments }) => instruments.some((it) => it.id === id)))
            .map((instrument) => asked(instrument, language)),
  };
}

/** Asked once at each point of re-assessment: three short items, and what the clinic imported. */
const AT_POINTS = ['pain-days', 'patient-acceptable'];

function asked(instrument: Instrument, language: Language): HomeCheckIn['instruments'][number] {
  const items = instrument.items.map((item) => ({
    ...{ id: item.id, text: item.text[language], from: item.from, to: item.to, unit: item.unit ?? null },
    choices: (item.choices ?? []).map(({ value, text }) => ({ value, text: text[language] })),
  }));
  return { id: instrument.id, name: instrument.name[language], items };
}

function itemOf(instrument: string, item: string): Item {
  const found = shippedInstrument(instrument)?.items.find(({ id }) => id === item);
  if (found === undefined) throw new Error(`${instrument} ships with ${item}`);
  return found;
}

const rating = ({ text, from, to, ends }: Item, id: string, language: Language) => ({
  ...{ id, text: text[language], from, to },
  ...{ low: ends?.low[language] ?? String(from), high: ends?.high[language] ?? String(to) },
});
