import { NO_HISTORY } from '@junction/body-chart';
import type { CheckStart, CheckView } from '../../check/check-view.ts';

/** The first view: as the server drew the page. */
export const firstView = (start: CheckStart): CheckView => ({
  ...start,
  ...{ screen: { kind: 'start' }, knowledge: 'loading', check: { answers: [] }, history: NO_HISTORY, age: '' },
  ...{
    result: null,
    kept: null,
    isSent: false,
    slots: 'loading',
    isBusy: false,
    problem: null,
    trouble: null,
    news: null,
  },
  hasBegun: false,
});
