import { type Static, Type } from '@sinclair/typebox';
import { MAX_CASE_BYTES } from './case-limits.ts';

const side = Type.Union([Type.Literal('left'), Type.Literal('right'), Type.Literal('both'), Type.Literal('midline')], {
  description: 'A side of the body.',
});

const findingValue = Type.Union([Type.Literal('present'), Type.Literal('absent'), Type.Number()], {
  description: 'present, absent, or the measured number for a finding that has a measure.',
});

/**
 * The shape of the case file for OpenAPI. `parseCaseValue` is what decides: it also knows the ids, ranges and
 * contradictions that a schema cannot say, and names them in words.
 */
export const caseSchema = Type.Object(
  {
    patient: Type.Optional(
      Type.Object(
        {
          age: Type.Optional(Type.Integer({ minimum: 0, maximum: 120, description: 'Whole years.' })),
          sex: Type.Optional(Type.Union([Type.Literal('female'), Type.Literal('male')])),
        },
        { additionalProperties: false },
      ),
    ),
    setting: Type.Optional(
      Type.Union([Type.Literal('primary-care'), Type.Literal('chiropractic'), Type.Literal('specialist')], {
        default: 'chiropractic',
      }),
    ),
    side: Type.Optional(side),
    pain: Type.Optional(
      Type.Array(
        Type.Object(
          {
            region: Type.String({ description: 'Region id of the knowledge base.' }),
            side: Type.Optional(side),
            intensity: Type.Optional(Type.Number({ minimum: 0, maximum: 10 })),
          },
          { additionalProperties: false },
        ),
        {
          description: 'The whole drawing: regions not in it are not painful. Empty or left out: no drawing was made.',
        },
      ),
    ),
    findings: Type.Optional(
      Type.Record(
        Type.String({ description: 'Finding id of the knowledge base.' }),
        Type.Union([
          findingValue,
          Type.Object(
            {
              value: findingValue,
              side: Type.Optional(side),
              level: Type.Optional(Type.String({ description: 'Such as T12-L1, L5-S1 or T12.' })),
            },
            { additionalProperties: false },
          ),
        ]),
        {
          description:
            'What was asked or tested. A finding that is not listed was not asked, which is not the same as absent.',
        },
      ),
    ),
  },
  {
    $id: 'Case',
    additionalProperties: false,
    description: `What is known of one patient; findings or pain must not be empty. At most ${MAX_CASE_BYTES} bytes.`,
  },
);

/** The case file as a plain value. */
export type CaseDocument = Static<typeof caseSchema>;
