import { esBooking } from '../text/es-booking.ts';
import { startBooking } from './booking/start-booking.tsx';

startBooking(esBooking);
