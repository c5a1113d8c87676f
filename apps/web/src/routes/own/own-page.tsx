import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { forgetOwn } from '#src/data/home/keep-offline.ts';
import { useSession } from '#src/data/session.tsx';

// Whoever is in loads no door, and whoever stands at the door no plan.
const OwnPlace = lazy(() => import('./own-place.tsx').then((it) => ({ default: it.OwnPlace })));
const OwnDoor = lazy(() => import('./own-door.tsx').then((it) => ({ default: it.OwnDoor })));

/** Where a patient comes in, and what they find there. */
export function OwnPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/me' });
  const { session } = useSession();
  const isLeft = session?.state === 'signed-out';
  useEffect(() => {
    // Signed out elsewhere or too long ago. Answers that wait are kept: they go when the same person comes back.
    if (isLeft && navigator.onLine) void forgetOwn();
  }, [isLeft]);
  const wait = <p aria-busy="true" />;
  if (session === undefined) return wait;
  const { state, person, clinic, people } = session;
  const isHere = clinic?.slug === slug;
  return (
    <Suspense fallback={wait}>
      {isHere && state === 'active' && person !== null && person.kind !== 'staff' ? (
        <OwnPlace key={person.id} clinic={clinic} person={person} people={people} />
      ) : (
        <OwnDoor slug={slug} isChoosing={isHere && state === 'choose-person'} people={people} />
      )}
    </Suspense>
  );
}
