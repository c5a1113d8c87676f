import type { EmergencyAdvice } from '@junction/contract';
import { useEffect, useRef } from 'react';
import { Button } from '#src/parts/button.tsx';
import { UrgencyIcon } from '#src/parts/urgency-icon.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './emergency-card.module.css';

interface EmergencyCardProps {
  readonly advice: EmergencyAdvice;
  /** Of the clinic, where the advice has none. */
  readonly phone: string | null;
  readonly onRest: () => void;
}

/** What to do now, in the place of everything else: one call button, then the steps. */
export function EmergencyCard({ advice, phone, onRest }: EmergencyCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  const number = advice.phone ?? phone;
  const isEmergency = advice.urgency === 'emergency';
  return (
    <div className={styles.card} role="alert" data-urgency={advice.urgency}>
      <UrgencyIcon urgency={advice.urgency} size={40} />
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {words.emergency[advice.urgency]}
      </h1>
      <p>{words.emergency.told}</p>
      {isEmergency ? (
        <a className={styles.call} href="tel:911">
          {words.emergency.call911}
        </a>
      ) : (
        number !== null && (
          <a className={styles.call} href={`tel:${number}`}>
            {words.emergency.callNumber(phoneWords(number))}
          </a>
        )
      )}
      <ol className={styles.steps}>
        {advice.advice.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {isEmergency && number !== null && (
        <a className={styles.second} href={`tel:${number}`}>
          {words.emergency.callNumber(phoneWords(number))}
        </a>
      )}
      <Button onPress={onRest}>{words.emergency.rest}</Button>
    </div>
  );
}

/** "(605) 555-0100" for a number of the United States; others as they are. */
const phoneWords = (number: string): string => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
