import type { EmergencyAdvice, HomePlace } from '@junction/contract';
import type { Home } from '#src/data/home/use-home.ts';
import { dayOf } from '#src/data/home/with-kept.ts';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/own-words.ts';
import { CheckInForm } from './check-in-form.tsx';
import styles from './home.module.css';
import { NextVisit } from './next-visit.tsx';
import { OwnActivities } from './own-activities.tsx';
import { ProgressPart } from './progress-part.tsx';
import { minutesOf } from './session-minutes.ts';
import { TodayExercises } from './today-exercises.tsx';
import { weekDays, weekOfPlan } from './week-days.ts';
import { WeekLine } from './week-line.tsx';

interface TodayPageProps {
  readonly place: Home;
  readonly home: HomePlace;
  readonly slug: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly phone: string | null;
  readonly onEmergency: (advice: EmergencyAdvice) => void;
}

/** What is to do today, whether it works, how it is, and when the next visit is. */
export function TodayPage({ place, home, slug, name, isSample, phone, onEmergency }: TodayPageProps) {
  const { plan, today } = home;
  const next = <NextVisit slug={slug} addresses={place.addresses} chart={place.chart} />;
  if (plan === null) {
    return (
      <>
        <div className={styles.heading}>
          <h1 className={styles.h1}>{words.home.nonePlan}</h1>
          <p className={styles.quiet}>{words.home.nonePlanLead}</p>
        </div>
        {next}
      </>
    );
  }
  if (plan.state === 'ended') return <EndedPlan plan={plan} place={place} next={next} />;
  const going = plan.exercises.filter(({ state }) => state === 'going');
  const isAllDone = going.length > 0 && going.every(({ doneToday, dueToday }) => doneToday >= (dueToday ?? 1));
  const title = isAllDone
    ? words.home.allDone
    : going.length === 0
      ? words.home.noneToday
      : words.home.lead(going.length, minutesOf(going));
  const shareOf = (day: string): number => {
    const kept = place.waiting.filter(({ kind, body }) => kind === 'log' && dayOf(new Date(body.at)) === day).length;
    const known = plan.week.find((it) => it.day === day);
    return known === undefined || known.due === 0 ? 0 : (known.done + kept) / known.due;
  };
  return (
    <>
      <div className={`${styles.columns} ${styles.heading}`}>
        <div className={styles.heading}>
          <h1 className={styles.h1}>{title}</h1>
          <p className={styles.quiet}>
            {words.home.weekOf(name.split(' ')[0] ?? name, weekOfPlan(plan.startedOn, today))}
            {isSample && <span className={styles.sample}>{words.home.sample}</span>}
          </p>
        </div>
        <WeekLine days={weekDays(today, plan.startedOn, shareOf)} />
      </div>
      <div className={styles.columns}>
        <TodayExercises exercises={plan.exercises} onLog={place.log} />
        <div className={styles.column}>
          <ProgressPart progress={place.progress} isShort />
          <section className={styles.section} aria-labelledby="check-in-heading">
            <h2 className={styles.title} id="check-in-heading">
              {words.checkIn.title}
            </h2>
            <CheckInForm
              asked={plan.checkIn}
              phone={phone}
              isWaiting={place.waiting.some(({ kind }) => kind === 'check-in')}
              onSend={place.checkIn}
              onEmergency={onEmergency}
            />
            {plan.checkIn.activities.length === 0 && (
              <OwnActivities address={place.addresses.activities} onSaved={place.reload} />
            )}
          </section>
          {next}
        </div>
      </div>
    </>
  );
}

interface EndedPlanProps {
  readonly plan: NonNullable<HomePlace['plan']>;
  readonly place: Home;
  readonly next: React.ReactNode;
}

/** An end that is said kindly, with how to go on. */
function EndedPlan({ plan, place, next }: EndedPlanProps) {
  return (
    <>
      <div className={styles.heading}>
        <h1 className={styles.h1}>{words.home.ended[plan.ended ?? 'stopped']}</h1>
        <p className={styles.quiet}>
          {plan.endedOn !== null && `${words.home.endedOn(dayWords(plan.endedOn))} `}
          {words.home.endedLead}
        </p>
      </div>
      {plan.selfCare.length > 0 && (
        <section className={styles.section} aria-labelledby="self-care">
          <h2 className={styles.title} id="self-care">
            {words.home.selfCare}
          </h2>
          <ul className={styles.plainList}>
            {plan.selfCare.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <ProgressPart progress={place.progress} isShort />
      {next}
    </>
  );
}
