import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { loadChart } from '#src/data/load-chart.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { momentDayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import { DrawingFigures } from '../instrument/drawing-figures.tsx';
import styles from './chart.module.css';
import type { ChartLine } from './chart-lines.ts';

interface EncounterLineProps {
  readonly slug: string;
  readonly line: ChartLine;
  /** The drawing stands there at once. */
  readonly isDrawn: boolean;
}

/** One encounter of the chart: what it came to, what was drawn, what was written. */
export function EncounterLine({ slug, line, isDrawn }: EncounterLineProps) {
  const [isOpen, setIsOpen] = useState(isDrawn);
  const date = momentDayWords(line.startedAt);
  const facts = [
    [words.chart.leader, line.leader],
    [words.chart.mechanism, line.mechanism],
    [words.chart.documents, line.documents.map(({ title }) => title).join(', ') || undefined],
  ] as const;
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.when}>{date}</p>
        <p className={styles.quiet}>
          {line.signed === undefined
            ? words.chart.notSigned
            : words.chart.signedBy(line.signed.by, momentDayWords(line.signed.at))}
        </p>
        {line.addenda > 0 && <p className={styles.quiet}>{words.chart.addenda(line.addenda)}</p>}
        <Link
          className={styles.open}
          to="/clinics/$slug/encounters/$encounterId"
          params={{ slug, encounterId: line.encounterId }}
          aria-label={`${words.chart.open}: ${line.kind}, ${date}`}
        >
          {words.chart.open}
        </Link>
      </div>
      <div>
        <p className={styles.kind}>
          {line.kind}
          {line.reason !== null && `: ${line.reason}`}
        </p>
        <dl className={styles.facts}>
          {facts.map(
            ([name, value]) =>
              value !== undefined && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        {line.places.length > 0 && <p className={styles.quiet}>{words.chart.places(line.places.join('; '))}</p>}
      </div>
      {line.marks.length > 0 && (
        <details
          className={styles.drawing}
          open={isOpen}
          onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
        >
          <summary>{words.chart.drawing(date)}</summary>
          {isOpen && <Drawn line={line} />}
        </details>
      )}
    </li>
  );
}

function Drawn({ line }: { readonly line: ChartLine }) {
  const chart = useLoaded(loadChart);
  return (
    <DrawingFigures
      chart={chart.kind === 'ready' ? chart.value : undefined}
      drawing={line.drawing}
      marks={line.marks}
      nameOf={({ region }) => region}
    />
  );
}
