import { type ChartWords, englishChartWords } from '@junction/chart-view';

/** The words of the body chart where a clinician draws for the patient. */
export const chartWords: ChartWords = {
  ...englishChartWords,
  drawn: 'Painted places',
  nothingDrawn: 'Nothing painted. No drawing counts as not asked.',
  sideHeading: (side) => `All of it is on the ${side}.`,
  sideQuestion: (side) => `Let the patient touch the sore place. Is it on the ${side}?`,
  contradiction: ({ painted, said }) => `The main complaint is ${PLACES[said]}, but the paint is ${PLACES[painted]}.`,
  contradictionQuestion: 'Let the patient touch the sore place.',
};

const PLACES = { left: 'on the left', right: 'on the right', both: 'on both sides', midline: 'in the middle' } as const;
