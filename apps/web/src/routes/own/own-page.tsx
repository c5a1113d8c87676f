import type { SessionState } from '@junction/contract';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { forgetOwn } from '#src/data/home/keep-offline.ts';
import { useSession } from '#src/data/session.tsx';
import { EmailStep } from './email-step.tsx';
import { MailedCodeStep } from './mailed-code-step.tsx';
import { OwnPlace } from './own-place.tsx';
import { PaperStep } from './paper-step.tsx';
import { WhoStep } from './who-step.tsx';

type Way = { readonly kind: 'email' } | { readonly kind: 'code'; readonly email: string } | { readonly kind: 'paper' };

/** Where a patient comes in, and what they find there. */
export function OwnPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/me' });
  const { session, take } = useSession();
  const [way, setWay] = useState<Way>({ kind: 'email' });
  const isLeft = session?.state === 'signed-out';
  useEffect(() => {
    // Signed out elsewhere or too long ago. Answers that wait are kept: they go when the same person comes back.
    if (isLeft && navigator.onLine) void forgetOwn();
  }, [isLeft]);
  if (session === undefined) return <p aria-busy="true" />;
  const { state, person, clinic, people } = session;
  if (clinic?.slug === slug && state === 'choose-person') return <WhoStep people={people} />;
  if (clinic?.slug === slug && state === 'active' && person !== null && person.kind !== 'staff') {
    return <OwnPlace key={person.id} clinic={clinic} person={person} people={people} />;
  }
  const enter = (next: SessionState) => {
    setWay({ kind: 'email' });
    take(next);
  };
  const toEmail = () => setWay({ kind: 'email' });
  switch (way.kind) {
    case 'email':
      return (
        <EmailStep
          slug={slug}
          onAsked={(email) => setWay({ kind: 'code', email })}
          onPaper={() => setWay({ kind: 'paper' })}
        />
      );
    case 'code':
      return <MailedCodeStep slug={slug} email={way.email} onDone={enter} onAgain={toEmail} />;
    case 'paper':
      return <PaperStep slug={slug} onDone={enter} onMail={toEmail} />;
  }
}
