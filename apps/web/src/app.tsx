import { createEngine } from '@junction/reasoning';
import { useCallback, useEffect, useMemo, useState } from 'react';
import styles from './app.module.css';
import { type Compiled, loadKnowledge } from './data/load-knowledge.ts';
import { useLoaded } from './data/use-loaded.ts';
import { Mark } from './parts/mark.tsx';
import { AssessmentPage } from './routes/assessment/assessment-page.tsx';
import { rehearseEngine } from './routes/instrument/rehearse-engine.ts';
import { words } from './text/words.ts';

/** Loads the knowledge and shows the assessment; until then the frame, and on failure what to do. */
export function App() {
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const loaded = useLoaded(loadKnowledge, attempt);
  if (loaded.kind === 'ready') return <Ready compiled={loaded.value} />;
  if (loaded.kind === 'failed') return <Failed onRetry={retry} />;
  return <Frame />;
}

function Ready({ compiled }: { readonly compiled: Compiled }) {
  const engine = useMemo(() => createEngine(compiled.kb, compiled.model), [compiled]);
  useEffect(() => rehearseEngine(engine, compiled.kb), [engine, compiled]);
  return <AssessmentPage kb={compiled.kb} engine={engine} />;
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main className={styles.failed}>
      <Mark />
      <h1 className={styles.failedTitle}>{words.app.failed}</h1>
      <p>{words.app.failedWhy}</p>
      <button type="button" className={styles.retry} onClick={onRetry}>
        {words.app.retry}
      </button>
    </main>
  );
}

/** Nothing for the first 200 ms, then the frame with still blocks. */
function Frame() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <main className={styles.frame} aria-busy="true">
      <p className={styles.hidden} role="status">
        {words.app.loading}
      </p>
      <div className={styles.bar}>
        <Mark />
      </div>
      <div className={styles.side} />
      <div className={styles.center}>
        <div className={styles.block} />
        <div className={styles.block} />
        <div className={styles.block} />
      </div>
      <div className={styles.side} />
    </main>
  );
}
