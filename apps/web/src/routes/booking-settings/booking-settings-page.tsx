import { useParams } from '@tanstack/react-router';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';

/** Services, hours, rooms and rules of booking; owners change them. */
export function BookingSettingsPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/booking-settings' });
  return (
    <WorkFrame title={words.frame.bookingSettings} slug={slug}>
      {() => <p>{words.staff.onlyOwners}</p>}
    </WorkFrame>
  );
}
