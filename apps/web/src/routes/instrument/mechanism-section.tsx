import type { KnowledgeBase, MechanismClass } from '@junction/knowledge';
import type { Mechanism } from '@junction/reasoning';
import { MechanismDial } from '#src/parts/mechanism-dial.tsx';
import { percent, percentRange } from '#src/text/format.ts';
import { words } from '#src/text/words.ts';
import styles from './mechanism-section.module.css';

const CLASSES: readonly MechanismClass[] = ['hypomobile', 'mixed', 'hypermobile'];

interface MechanismSectionProps {
  readonly kb: KnowledgeBase;
  readonly mechanism: Mechanism | null;
  /** An open red flag comes before any treatment. */
  readonly isPaused: boolean;
}

/** Stiff, mixed or loose: the dial, and the same in words and numbers. */
export function MechanismSection({ kb, mechanism, isPaused }: MechanismSectionProps) {
  return (
    <section className={styles.section} aria-labelledby="mechanism-heading">
      <h3 className={styles.heading} id="mechanism-heading">
        {words.mechanism.heading}
      </h3>
      {mechanism === null ? (
        <p className={styles.note}>{words.mechanism.notInPlay}</p>
      ) : (
        <div className={styles.row}>
          <MechanismDial
            leading={mechanism.undetermined ? undefined : leaderOf(mechanism)}
            probabilities={mechanism}
            interval={mechanism.intervals[leaderOf(mechanism)]}
          />
          <div className={styles.words}>
            <Words mechanism={mechanism} />
            {mechanism.override !== null && (
              <p>
                {words.mechanism.override(
                  kb.findings.find(({ id }) => id === mechanism.override)?.label ?? mechanism.override,
                )}
              </p>
            )}
            <p className={styles.note}>
              {words.mechanism.basis(mechanism.findings.length)} {words.mechanism.caveat}
            </p>
            {isPaused && <p className={styles.note}>{words.mechanism.paused}</p>}
          </div>
        </div>
      )}
    </section>
  );
}

function Words({ mechanism }: { readonly mechanism: Mechanism }) {
  const leader = leaderOf(mechanism);
  const others = CLASSES.filter((kind) => kind !== leader).map(
    (kind) =>
      `${capital(words.mechanisms[kind])} ${percent(mechanism[kind])} (${percentRange(mechanism.intervals[kind])})`,
  );
  return (
    <>
      <p className={styles.leader}>
        {mechanism.undetermined ? (
          words.mechanism.undetermined
        ) : (
          <>
            <strong>{words.mechanism.probably(words.mechanisms[leader])}</strong> {percent(mechanism[leader])}
          </>
        )}
      </p>
      <p className={styles.note}>
        {mechanism.undetermined
          ? `${capital(words.mechanisms[leader])} ${percent(mechanism[leader])} (${percentRange(mechanism.intervals[leader])}). `
          : `${words.mechanism.range(percentRange(mechanism.intervals[leader]))} `}
        {others.join('. ')}.
      </p>
    </>
  );
}

function leaderOf(mechanism: Mechanism): MechanismClass {
  return CLASSES.reduce<MechanismClass>(
    (best, kind) => (mechanism[kind] > mechanism[best] ? kind : best),
    'hypomobile',
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
