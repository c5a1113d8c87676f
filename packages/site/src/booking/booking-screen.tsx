/** @jsxImportSource preact */
import { phoneAddress } from '../frame/addresses.ts';
import { phoneInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { DetailsForm } from './details-form.tsx';
import { HoldBox } from './hold-box.tsx';
import { LostTime } from './lost-time.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { TimesList } from './times-list.tsx';
import { UrgentAdvice } from './urgent-advice.tsx';
import { VisitSummary } from './visit-summary.tsx';
import { ZoneNote } from './zone-note.tsx';

interface BookingScreenProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  /** Undefined: drawn by the server, for a browser with or without script. */
  readonly actions?: BookingActions | undefined;
}

/** The content of the booking page in every state. */
export function BookingScreen({ view, words, actions }: BookingScreenProps) {
  const { clinic, query } = view;
  if (query.urgent !== undefined) return <UrgentAdvice clinic={clinic} words={words} flag={query.urgent} />;
  const isDetails = query.step === 'details';
  return (
    <>
      <h1 id="page-title" tabIndex={-1}>
        {isDetails ? words.titleDetails : words.title}
      </h1>
      <div class="booking" data-step={query.step}>
        <VisitSummary view={view} words={words} actions={actions} />
        {isDetails ? (
          <>
            <DetailsForm view={view} words={words} actions={actions} />
            <div class="beside">
              <HoldBox view={view} words={words} actions={actions} />
            </div>
          </>
        ) : (
          <>
            <div class="choose-day">
              <LostTime view={view} words={words} actions={actions} />
              <MonthCalendar view={view} words={words} actions={actions} />
              <ZoneNote view={view} words={words} />
            </div>
            <div class="choose-time">
              <TimesList view={view} words={words} actions={actions} />
              {clinic.phone === null ? null : (
                <p class="nothing-suits">
                  {words.nothingSuits}{' '}
                  <a href={phoneAddress(clinic.phone)}>{words.orCall(phoneInWords(clinic.phone))}</a>
                </p>
              )}
            </div>
          </>
        )}
      </div>
    </>
  );
}
