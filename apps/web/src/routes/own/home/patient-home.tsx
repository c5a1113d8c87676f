import type { EmergencyAdvice, SessionState } from '@junction/contract';
import { PhoneIcon } from '@phosphor-icons/react/dist/csr/Phone';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useHome } from '#src/data/home/use-home.ts';
import { Button } from '#src/parts/button.tsx';
import { Mark } from '#src/parts/mark.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import { EmergencyCard } from './emergency-card.tsx';
import styles from './home.module.css';
import { type HomeTab, HomeTabs } from './home-tabs.tsx';
import { KeptLine } from './kept-line.tsx';
import { ProgressPart } from './progress-part.tsx';
import { TodayPage } from './today-page.tsx';
import { VisitsPage } from './visits-page.tsx';

/** Opened on request, and loaded as soon as there is time, so that it opens without a network too. */
const loadPain = () => import('./pain-page.tsx').then(({ PainPage }) => ({ default: PainPage }));
const PainPage = lazy(loadPain);

interface PatientHomeProps {
  readonly clinic: NonNullable<SessionState['clinic']>;
  readonly patientId: string;
  readonly name: string;
  readonly isSample: boolean;
  /** What belongs to the person more than to the plan: who opened the record, devices, the way out. */
  readonly settings: (unsent: number) => ReactNode;
}

/** The plan at home of one patient, on a phone first: today, whether it works, visits and papers, and why it hurts. */
export function PatientHome({ clinic, patientId, name, isSample, settings }: PatientHomeProps) {
  const place = useHome(clinic.slug, patientId);
  const [tab, setTab] = useState<HomeTab>('today');
  const [told, setTold] = useState<EmergencyAdvice>();
  const [isPutAside, setIsPutAside] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void loadPain(), 1500);
    return () => clearTimeout(timer);
  }, []);
  const { home, progress, chart, visit, clinic: settingsOfClinic, problem, reload } = place;
  const phone = settingsOfClinic?.phone ?? home?.emergency?.phone ?? null;
  const emergency = told ?? home?.emergency ?? undefined;
  const tell = (advice: EmergencyAdvice) => {
    setIsPutAside(false);
    setTold(advice);
  };
  return (
    <div className={styles.frame}>
      <link rel="manifest" href={`/clinics/${clinic.slug}/me.webmanifest`} />
      <a className={styles.skip} href="#content">
        {words.own.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.clinic}>
          <Mark />
          {clinic.name}
        </div>
        {phone !== null && (
          <a className={styles.call} href={`tel:${phone}`}>
            <PhoneIcon size={20} aria-hidden="true" />
            {words.home.call}
          </a>
        )}
      </header>
      <HomeTabs tab={tab} onTab={setTab} />
      <main className={styles.main} id="content" tabIndex={-1}>
        <KeptLine place={place} />
        {emergency !== undefined && !isPutAside ? (
          <EmergencyCard key={emergency.urgency} advice={emergency} phone={phone} onRest={() => setIsPutAside(true)} />
        ) : (
          <>
            {home === undefined && problem !== undefined && (
              <>
                <Notice kind="problem" text={problem} />
                <Button onPress={reload}>{words.home.again}</Button>
              </>
            )}
            {tab === 'today' && home !== undefined && (
              <TodayPage {...{ place, home, name, isSample, phone }} slug={clinic.slug} onEmergency={tell} />
            )}
            {tab === 'progress' && (
              <div className={styles.narrow}>
                <ProgressPart progress={progress} />
              </div>
            )}
            {tab === 'visits' && (
              <VisitsPage slug={clinic.slug} addresses={place.addresses} chart={chart} visit={visit} />
            )}
            {tab === 'pain' && (
              <Suspense>
                <PainPage home={home} visit={visit} addresses={place.addresses} onChange={reload}>
                  {settings(place.waiting.length)}
                </PainPage>
              </Suspense>
            )}
          </>
        )}
      </main>
    </div>
  );
}
