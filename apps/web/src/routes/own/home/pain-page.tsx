import type { EncounterRecord, HomePlace } from '@junction/contract';
import type { ReactNode } from 'react';
import type { HomeAddresses } from '#src/data/home/home-addresses.ts';
import { words } from '#src/text/own-words.ts';
import { type HandoutPart, handoutParts } from './handout-parts.ts';
import styles from './home.module.css';
import { ReminderForm } from './reminder-form.tsx';

interface PainPageProps {
  readonly home: HomePlace | undefined;
  readonly visit: EncounterRecord | undefined;
  readonly addresses: HomeAddresses;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** Why it hurts and how to live with it, from the signed handout; then reminders and who opened the record. */
export function PainPage({ home, visit, addresses, onChange, children }: PainPageProps) {
  const handout = visit?.documents.findLast(({ kind }) => kind === 'handout');
  const body = handout?.content.body;
  const parts = typeof body === 'string' ? handoutParts(body) : [];
  const education = home?.plan?.education ?? [];
  return (
    <div className={`${styles.column} ${styles.narrow}`}>
      {parts.length === 0 && (
        <section className={styles.section}>
          <h1 className={styles.title}>{words.myPain.why}</h1>
          <p className={styles.quiet}>{words.myPain.none}</p>
        </section>
      )}
      {parts.map((part) => (
        <Part key={part.heading} part={part} />
      ))}
      {parts.length === 0 && education.length > 0 && (
        <Part part={{ heading: words.myPain.daily, lines: education.map(({ text }) => `- ${text}`) }} />
      )}
      {home?.plan?.state === 'running' && (
        <ReminderForm address={addresses.reminder} remindAt={home.plan.remindAt} onChange={onChange} />
      )}
      {children}
    </div>
  );
}

function Part({ part: { heading, lines } }: { readonly part: HandoutPart }) {
  const texts = lines.filter((line) => !/^[-!] /.test(line));
  const listed = lines.filter((line) => line.startsWith('- '));
  const warnings = lines.filter((line) => line.startsWith('! '));
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{heading}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {listed.length > 0 && (
        <ul className={styles.plainList}>
          {listed.map((line) => (
            <li key={line}>{line.slice(2)}</li>
          ))}
        </ul>
      )}
      {warnings.map((line) => (
        <p key={line} className={styles.warning}>
          {line.slice(2)}
        </p>
      ))}
    </section>
  );
}
