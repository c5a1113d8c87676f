import { type Static, Type } from '@sinclair/typebox';
import { open } from './schema-words.ts';

const text = Type.String();
const texts = Type.Array(Type.String());
const textOrNull = Type.Union([Type.String(), Type.Null()]);

const dose = open({
  sets: Type.Optional(Type.Number()),
  reps: Type.Optional(Type.Number()),
  holdS: Type.Optional(Type.Number()),
  frequency: text,
  amount: Type.Optional(text),
});

/** The proposed plan of an assessment document: the six fixed lists first, then what was added since. */
export const planSchema = open(
  {
    manual: Type.Array(
      open({
        id: text,
        name: text,
        level: textOrNull,
        side: textOrNull,
        force: Type.Union([Type.Literal('thrust'), Type.Literal('low'), Type.Literal('none')]),
        how: text,
        dose: text,
        cautions: texts,
        because: text,
        source: text,
      }),
    ),
    exercises: Type.Array(
      open({
        id: text,
        name: text,
        purpose: text,
        dose,
        level: Type.Number(),
        steps: texts,
        stopIf: text,
        easier: textOrNull,
        harder: textOrNull,
        because: text,
      }),
    ),
    education: Type.Array(open({ id: text, text })),
    visits: open({ course: textOrNull, schedule: text, reassess: texts, expected: text, stopRule: text }),
    goals: Type.Array(open({ text, measure: text, target: text })),
    blocked: Type.Array(open({ item: text, because: text })),
    direction: text,
    referral: Type.Array(
      open({
        id: text,
        action: text,
        timeframe: text,
        due: Type.Union([Type.Literal('now'), Type.Literal('if-care-fails')], {
          description: 'if-care-fails: the step after, when the condition in because is met.',
        }),
        because: text,
      }),
    ),
    askFirst: Type.Array(open({ precaution: text, question: text, holds: texts })),
  },
  { description: 'A proposal for a licensed clinician, never an order.' },
);

/** The plan of an assessment document. */
export type PlanDocument = Static<typeof planSchema>;
