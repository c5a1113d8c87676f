import type { Progress, ProgressSeries } from '@junction/contract';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { CourseChart } from '#src/parts/course-chart.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import { SignalList } from '../signals/signal-list.tsx';
import styles from './course.module.css';
import { DischargeDrawer } from './discharge-drawer.tsx';

interface CourseSectionProps {
  readonly slug: string;
  readonly patientId: string;
}

/** How the plan at home goes: what has to be looked at, the proposed step, and every measure as a band. */
export function CourseSection({ slug, patientId }: CourseSectionProps) {
  const { submit, problem } = useSubmit();
  const [progress, setProgress] = useState<Progress>();
  const [isEnding, setIsEnding] = useState(false);
  const address = `/api/clinics/${slug}/patients/${patientId}/progress`;
  const load = useCallback(() => void submit(() => callApi<Progress>('GET', address), setProgress), [submit, address]);
  useEffect(load, [load]);
  if (progress === undefined || progress.state === 'none') return <Notice kind="problem" text={problem} />;
  const { adherence, checkIns, next, reassessOn, series, startedOn, state, drawings } = progress;
  return (
    <section className={styles.course} aria-labelledby="course-heading">
      <SignalList slug={slug} patientId={patientId} />
      <h3 className={styles.heading} id="course-heading">
        {words.course.title}
      </h3>
      {state === 'ended' && <p>{words.course.ended}</p>}
      {next !== null && (
        <p className={styles.next}>
          <strong>{words.course.steps[next.step]}.</strong> {next.because}{' '}
          {next.step === 'reassess' && (
            <Link to="/clinics/$slug/patients/$patientId/look-again" params={{ slug, patientId }}>
              {words.signals.lookAgain}
            </Link>
          )}
        </p>
      )}
      <ul className={styles.facts}>
        <li>{words.course.adherence(adherence.done, adherence.of)}</li>
        <li>{words.course.answered(checkIns.answered, checkIns.of)}</li>
        {reassessOn !== null && <li>{words.course.reassessOn(dayWords(reassessOn))}</li>}
        {drawings.length > 0 && <li>{words.course.drawings(drawings.length)}</li>}
      </ul>
      {state === 'running' && (
        <div>
          <Button onPress={() => setIsEnding(true)}>{words.course.end}</Button>
        </div>
      )}
      {isEnding && (
        <DischargeDrawer
          slug={slug}
          patientId={patientId}
          onClose={() => setIsEnding(false)}
          onEnded={() => {
            setIsEnding(false);
            load();
          }}
        />
      )}
      <div className={styles.grid}>
        {series
          .filter(({ points }) => points.length > 0)
          .map((it) => (
            <Measure key={`${it.measure.id} ${it.label ?? ''}`} series={it} startedOn={startedOn ?? ''} />
          ))}
      </div>
    </section>
  );
}

function Measure({ series, startedOn }: { readonly series: ProgressSeries; readonly startedOn: string }) {
  const { measure, label, state } = series;
  const name = label ?? measure.name;
  const cite = measure.source.kind === 'estimate' ? words.course.estimate : measure.source.cite;
  return (
    <div className={styles.measure}>
      <h4 className={styles.name}>{name}</h4>
      <p className={styles.state}>{words.course.states[state]}</p>
      <CourseChart series={series} name={name} startedOn={startedOn} zoneWords={words.course.zone} />
      <p className={styles.quiet}>
        {measure.error !== null && `${words.course.error(measure.error)} `}
        {measure.meaningful !== null && `${words.course.meaningful(measure.meaningful)} `}
        {words.course.source(cite)}
      </p>
    </div>
  );
}
