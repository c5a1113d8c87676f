import type { Plan } from '@junction/planning';
import { PathIcon } from '@phosphor-icons/react/dist/csr/Path';
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import styles from './plan-bar.module.css';

interface PlanBarProps {
  /** Absent while nothing has been found. */
  readonly plan: Plan | undefined;
  /** An open alert forbids treatment by hand. */
  readonly isStopped: boolean;
  readonly onShow: () => void;
}

/** The plan in one line; opens it in full. */
export function PlanBar({ plan, isStopped, onShow }: PlanBarProps) {
  if (plan === undefined) return <p className={styles.empty}>{words.plan.empty}</p>;
  const counts = [
    words.plan.techniques(plan.manual.length),
    words.plan.exercises(plan.exercises.length),
    plan.blocked.length > 0 ? words.plan.blockedCount(plan.blocked.length) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <button type="button" className={styles.bar} data-stopped={isStopped} aria-keyshortcuts="g p" onClick={onShow}>
      {isStopped ? <ProhibitIcon size={24} aria-hidden="true" /> : <PathIcon size={24} aria-hidden="true" />}
      <span className={styles.words}>
        <span className={styles.title}>{isStopped ? plan.direction : words.plan.bar(lowerFirst(plan.direction))}</span>
        <span>{counts.join(', ')}.</span>
      </span>
      <span className={styles.keys}>
        <KeyCap>G</KeyCap>
        <KeyCap>P</KeyCap>
      </span>
    </button>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
