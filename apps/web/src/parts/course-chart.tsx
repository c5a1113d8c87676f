import type { ProgressSeries } from '@junction/contract';
import { useId, useState } from 'react';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/own-words.ts';
import styles from './course-chart.module.css';
import { type CoursePlot, coursePlot, PLOT } from './course-plot.ts';

interface CourseChartProps {
  readonly series: ProgressSeries;
  /** What it is called for this reader. */
  readonly name: string;
  /** The day from which weeks are counted. */
  readonly startedOn: string;
  /** What the zone is called; absent: as one says it to the patient. */
  readonly zoneWords?: string;
}

/** One measure over time with the zone of a meaningful change and where it is expected; the same as a table. */
export function CourseChart({ series, name, startedOn, zoneWords = words.progress.meaningful }: CourseChartProps) {
  const [isTable, setIsTable] = useState(false);
  const { low, high, better } = series.measure;
  return (
    <div className={styles.chart}>
      {isTable ? (
        <CourseTable series={series} name={name} />
      ) : (
        <Plot plot={coursePlot(series, startedOn)} name={name} zoneWords={zoneWords} />
      )}
      <div className={styles.under}>
        <span>{words.progress.range(low, high, better)}</span>
        <button
          type="button"
          className={styles.toggle}
          aria-label={`${name}: ${isTable ? words.progress.asChart : words.progress.asTable}`}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? words.progress.asChart : words.progress.asTable}
        </button>
      </div>
    </div>
  );
}

interface PlotProps {
  readonly plot: CoursePlot;
  readonly name: string;
  readonly zoneWords: string;
}

function Plot({ plot, name, zoneWords }: PlotProps) {
  const id = useId();
  const { ticks, weeks, zone, expected, points, line } = plot;
  const last = points.at(-1);
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      role="img"
      aria-label={`${name}: ${points.map(({ day, value }) => `${dayWords(day)}: ${value}`).join(', ')}`}
    >
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles.hatch} d="M0 0V6" />
        </pattern>
      </defs>
      {zone !== undefined && <rect className={styles.zone} {...zone.rect} />}
      {expected !== undefined && (
        <>
          <path d={expected.path} fill={`url(#${id})`} />
          <path className={styles.expectedEdge} d={expected.path} />
          <text className={styles.label} x={expected.x} y={expected.y} textAnchor="end">
            {words.progress.expected}
          </text>
        </>
      )}
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <path className={styles.grid} d={`M${PLOT.left} ${y}H${PLOT.right}`} />
          <text className={styles.tick} x={PLOT.left - 8} y={y + 4.5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {zone !== undefined && (
        <>
          <path className={styles.zoneEdge} d={`M${PLOT.left} ${zone.edge}H${PLOT.right}`} />
          <text className={styles.zoneWords} x={PLOT.right - 4} y={zone.words} textAnchor="end">
            {zoneWords}
          </text>
        </>
      )}
      {weeks.map(({ x, week }) => (
        <text key={week} className={styles.tick} x={x} y={PLOT.height - 4} textAnchor="middle">
          {week === 0 ? words.progress.start : week}
        </text>
      ))}
      <path className={styles.line} d={line} />
      {points.map((point) => (
        <circle
          key={`${point.day} ${point.x}`}
          className={point === last ? styles.now : styles.point}
          cx={point.x}
          cy={point.y}
          r="5"
        />
      ))}
      {last !== undefined && (
        <text className={styles.value} x={Math.min(last.x + 9, PLOT.right - 6)} y={last.y - 9}>
          {last.value}
        </text>
      )}
    </svg>
  );
}

function CourseTable({ series, name }: Pick<CourseChartProps, 'series' | 'name'>) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.progress.table.day}</th>
          <th scope="col">{words.progress.table.value}</th>
        </tr>
      </thead>
      <tbody>
        {series.points.map(({ at, day, value }) => (
          <tr key={at}>
            <th scope="row">{dayWords(day)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
