import { useParams } from '@tanstack/react-router';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { Desk } from './desk.tsx';

/** The front desk: who comes when, to whom, and what is to decide. */
export function DeskPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/desk' });
  return (
    <WorkFrame title={words.desk.title} slug={slug} isWhole>
      {({ roles }) =>
        roles.some((role) => role === 'owner' || role === 'clinician' || role === 'front-desk') ? (
          <Desk slug={slug} isOwner={roles.includes('owner')} />
        ) : (
          <p>{words.desk.notForYou}</p>
        )
      }
    </WorkFrame>
  );
}
