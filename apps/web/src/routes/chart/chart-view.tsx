import type { Chart as PatientChart } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import { useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import { CourseSection } from '../course/course-section.tsx';
import { minuteOf } from '../desk/clinic-days.ts';
import { clockWords } from '../desk/time-words.ts';
import styles from './chart.module.css';
import { chartLines, matching } from './chart-lines.ts';
import { EncounterLine } from './encounter-line.tsx';

/** Drawings shown at once; the others open by a press. */
const DRAWN = 3;

interface ChartViewProps {
  readonly slug: string;
  readonly chart: PatientChart;
  /** Names of causes and places; ids stand in until it is there. */
  readonly kb: Pick<KnowledgeBase, 'conditions' | 'regions'> | undefined;
}

export function ChartView({ slug, chart, kb }: ChartViewProps) {
  const [query, setQuery] = useState('');
  const { patient, upcoming } = chart;
  const lines = chartLines(chart, kb);
  const shown = matching(lines, query);
  const who = [
    patient.ageYears === null ? undefined : words.chart.years(patient.ageYears),
    patient.sex === null ? undefined : words.sexes[patient.sex].toLowerCase(),
    patient.birthDate === null ? undefined : words.chart.born(patient.birthDate),
  ].filter((part) => part !== undefined);
  return (
    <div className={styles.chart}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.name}>
            {patient.name}
            {patient.isSample && <span className={styles.sample}>{words.header.sample}</span>}
          </h2>
          <p className={styles.quiet}>{who.join(', ')}</p>
        </div>
        <div className={styles.tools}>
          <Button onPress={() => window.print()}>{words.chart.print}</Button>
        </div>
      </div>
      <section aria-labelledby="upcoming-heading">
        <h3 className={styles.heading} id="upcoming-heading">
          {words.chart.upcoming}
        </h3>
        {upcoming.length === 0 ? (
          <p>{words.chart.noUpcoming}</p>
        ) : (
          <ul>
            {upcoming.map(({ visitId, start, service, practitioner }) => (
              <li key={visitId}>
                <span className={styles.when}>
                  {dayWords(start)}, {clockWords(minuteOf(start.slice(11, 16)))}
                </span>{' '}
                {service}, {words.today.with(practitioner)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <CourseSection slug={slug} patientId={patient.patientId} />
      <section aria-labelledby="timeline-heading">
        <div className={styles.bar}>
          <h3 className={styles.heading} id="timeline-heading">
            {words.chart.timeline}
          </h3>
          {lines.length > 0 && (
            <div className={styles.search}>
              <TextField label={words.chart.search} value={query} onChange={setQuery} autoComplete="off" isOptional />
            </div>
          )}
        </div>
        {lines.length === 0 && <p>{words.chart.none}</p>}
        {lines.length > 0 && shown.length === 0 && <p role="status">{words.chart.noMatch}</p>}
        <ol className={styles.timeline}>
          {shown.map((line, at) => (
            <EncounterLine key={line.encounterId} slug={slug} line={line} isDrawn={at < DRAWN} />
          ))}
        </ol>
      </section>
    </div>
  );
}
