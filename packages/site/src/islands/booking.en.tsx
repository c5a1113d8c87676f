import { enBooking } from '../text/en-booking.ts';
import { startBooking } from './booking/start-booking.tsx';

startBooking(enBooking);
