import 'vitest';

const PERCENT = '%resource.item.answer.value.ordinal().sum() / (5 * %resource.item.answer.value.count()) * 100';

/** A questionnaire of two made-up questions with six choices each, scored as percent of what can be reached. */
export const aQuestionnaire = (expression = PERCENT) => ({
  ...{ resourceType: 'Questionnaire', title: 'Made-up questions', status: 'active' },
  item: [
    ...[1, 2].map((n) => ({
      ...{ linkId: `question-${n}`, text: `Question ${n}`, type: 'choice' },
      answerOption: [0, 1, 2, 3, 4, 5].map((value) => ({
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
        valueCoding: { code: `c${value}`, display: `Choice ${value}` },
      })),
    })),
    {
      ...{ linkId: 'total', text: 'Score', type: 'decimal', readOnly: true },
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: { language: 'text/fhirpath', expression },
        },
      ],
    },
  ],
});
