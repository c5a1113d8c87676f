import { englishChartWords } from '@junction/chart-view';
import { enBooking } from '../text/en-booking.ts';
import { enCheck } from '../text/en-check.ts';
import { startCheck } from './check/start-check.tsx';

startCheck({ check: enCheck, chart: englishChartWords, urgent: enBooking.urgent });
