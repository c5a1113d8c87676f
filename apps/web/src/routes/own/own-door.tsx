import type { SessionState } from '@junction/contract';
import { useState } from 'react';
import { useSession } from '#src/data/session.tsx';
import { EmailStep } from './email-step.tsx';
import { MailedCodeStep } from './mailed-code-step.tsx';
import { PaperStep } from './paper-step.tsx';
import { WhoStep } from './who-step.tsx';

type Way = { readonly kind: 'email' } | { readonly kind: 'code'; readonly email: string } | { readonly kind: 'paper' };

interface OwnDoorProps {
  readonly slug: string;
  /** Somebody is in, but it is not said yet for whom. */
  readonly isChoosing: boolean;
  readonly people: SessionState['people'];
}

/** How a patient comes in: with a code by mail or on paper. */
export function OwnDoor({ slug, isChoosing, people }: OwnDoorProps) {
  const { take } = useSession();
  const [way, setWay] = useState<Way>({ kind: 'email' });
  if (isChoosing) return <WhoStep people={people} />;
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
