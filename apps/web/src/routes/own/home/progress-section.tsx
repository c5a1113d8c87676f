import type { Progress } from '@junction/contract';
import { CourseChart } from '#src/parts/course-chart.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './home.module.css';
import { progressSentences, seriesName } from './progress-sentences.ts';

interface ProgressSectionProps {
  readonly progress: Progress | undefined;
  /** Only the first measure, as on the page of today. */
  readonly isShort?: boolean;
}

/** Whether it works: each measure as a band with what it comes to in words. */
export function ProgressSection({ progress, isShort = false }: ProgressSectionProps) {
  const series = (progress?.series ?? []).filter(({ points }) => points.length > 0);
  const shown = isShort ? series.slice(0, 1) : series;
  return (
    <section className={styles.section} aria-labelledby="progress-heading">
      <h2 className={styles.title} id="progress-heading">
        {words.progress.title}
      </h2>
      {shown.length === 0 && <p className={styles.quiet}>{words.progress.none}</p>}
      {shown.map((it) => (
        <div key={`${it.measure.id} ${it.label ?? ''}`} className={styles.series}>
          {!isShort && <h3 className={styles.subtitle}>{seriesName(it)}</h3>}
          <CourseChart series={it} name={seriesName(it)} startedOn={progress?.startedOn ?? it.points[0]?.day ?? ''} />
          <p>{progressSentences(it)}</p>
        </div>
      ))}
      {!isShort && progress !== undefined && (
        <ul className={styles.facts}>
          {progress.adherence.of > 0 && (
            <li>{words.progress.exercises(progress.adherence.done, progress.adherence.of)}</li>
          )}
          {progress.checkIns.of > 0 && (
            <li>{words.progress.answered(progress.checkIns.answered, progress.checkIns.of)}</li>
          )}
        </ul>
      )}
    </section>
  );
}
