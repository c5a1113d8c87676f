import { type Static, Type } from '@sinclair/typebox';
import { planSchema } from './plan-schema.ts';
import { interval, open, probability } from './schema-words.ts';

const text = Type.String();
const texts = Type.Array(Type.String());

const alertUrgency = Type.Union([Type.Literal('soon'), Type.Literal('same-day'), Type.Literal('emergency')]);

const alert = open({
  id: text,
  urgency: alertUrgency,
  because: Type.Array(text, { description: 'The findings that met the rule; for a probability alert, the condition.' }),
  advice: text,
  label: text,
  patientAdvice: text,
  blocks: Type.Union([Type.Literal('manual'), Type.Literal('thrust'), Type.Literal('nothing')]),
  cite: texts,
  kind: Type.Union([Type.Literal('rule'), Type.Literal('probability')]),
});

const evidence = open({
  finding: text,
  decibans: Type.Number({
    description: 'Weight of evidence for the condition: ten times the log10 of the odds factor.',
  }),
  findings: texts,
  label: text,
  kind: Type.Union([Type.Literal('finding'), Type.Literal('group'), Type.Literal('drawing')]),
  rival: Type.Optional(text),
});

const differential = open({
  condition: text,
  probability: Type.Unsafe<number>({
    ...probability,
    description: 'That the condition is a present cause. Causes can co-exist: the column need not add up to 1.',
  }),
  interval,
  evidence: Type.Array(evidence, { description: 'Sorted by size; sums to the shift from the prior.' }),
  prior: probability,
});

const mechanism = open({
  hypomobile: probability,
  hypermobile: probability,
  mixed: probability,
  undetermined: Type.Boolean(),
  intervals: open({ hypomobile: interval, hypermobile: interval, mixed: interval }),
  findings: Type.Array(
    open({
      finding: text,
      towards: Type.Union([Type.Literal('hypomobile'), Type.Literal('hypermobile'), Type.Literal('mixed')]),
      decibans: Type.Number(),
    }),
  ),
  override: Type.Union([text, Type.Null()]),
});

const answerEffect = open({ condition: text, from: probability, to: probability });

const next = open({
  finding: text,
  bits: Type.Number(),
  minutes: Type.Number(),
  bitsPerMinute: Type.Number(),
  separates: texts,
  mandatory: Type.Boolean(),
  position: text,
  ifPresent: answerEffect,
  ifAbsent: answerEffect,
});

/** The result of `junction assess --json` and of `POST /api/assess`. Key names and their order are fixed; later additions come after. */
export const assessDocumentSchema = open(
  {
    knowledge: open({ version: text, hash: text }),
    urgency: Type.Union([Type.Literal('routine'), alertUrgency], { description: 'The highest of all alerts.' }),
    alerts: Type.Array(alert),
    differential: Type.Array(differential, { description: 'Every condition, most probable first.' }),
    conclusion: Type.Union([Type.Literal('likely'), Type.Literal('leading'), Type.Literal('undetermined')]),
    mechanism: Type.Union([mechanism, Type.Null()], {
      description: 'Null where no segmental dysfunction is in play.',
    }),
    next: Type.Array(next),
    plan: planSchema,
    engine: text,
    openSafety: texts,
    sets: Type.Array(open({ conditions: texts, probability })),
    fit: open({ poor: Type.Boolean(), surprise: Type.Number() }),
    unscored: Type.Array(open({ finding: text, because: text })),
  },
  { $id: 'Assessment', description: 'A ranked, explained differential with alerts, mechanism, next tests and a plan.' },
);

/** The assessment document as a plain value. */
export type AssessDocument = Static<typeof assessDocumentSchema>;
