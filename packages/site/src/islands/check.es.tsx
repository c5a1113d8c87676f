import { spanishChartWords } from '@junction/chart-view';
import { esBooking } from '../text/es-booking.ts';
import { esCheck } from '../text/es-check.ts';
import { startCheck } from './check/start-check.tsx';

startCheck({ check: esCheck, chart: spanishChartWords, urgent: esBooking.urgent });
