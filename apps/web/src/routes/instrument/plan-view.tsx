import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Plan } from '@junction/planning';
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import type { ReactNode } from 'react';
import { shortName } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import { AskFirst } from './ask-first.tsx';
import type { Entry } from './entry-of.ts';
import { itemName } from './item-name.ts';
import { PlanFigure } from './plan-figure.tsx';
import styles from './plan-view.module.css';

interface PlanViewProps {
  readonly kb: KnowledgeBase;
  readonly plan: Plan;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly onGo: (finding: FindingId) => void;
}

/** The proposal, row by row. What is blocked stays visible with its reason. */
export function PlanView({ kb, plan, entries, onGo }: PlanViewProps) {
  const now = plan.referral.filter(({ due }) => due === 'now');
  const later = plan.referral.filter(({ due }) => due === 'if-care-fails');
  const referral = now.length > 0 && (
    <Row label={words.plan.referral}>
      {now.map(({ id, action, timeframe, because }) => (
        <Item key={id} name={action}>
          {sentence(timeframe)} {sentence(because)}
        </Item>
      ))}
    </Row>
  );
  return (
    <div className={styles.plan}>
      {referral}
      <Row label={words.plan.byHand}>
        {plan.manual.length === 0 && <p className={styles.note}>{words.plan.noManual}</p>}
        {plan.manual.map(({ id, name, level, side, force, how, dose, cautions, source }) => (
          <Item key={id} name={[shortName(name), level, side].filter((part) => part !== null).join(', ')}>
            {sentence(how)} {dose}, {words.plan.force[force]}
            {source === 'estimate' && ` (${words.plan.estimate})`}.
            {cautions.map((caution) => (
              <span key={caution} className={styles.caution}>
                <HandPalmIcon size={15} weight="bold" aria-hidden="true" />
                {caution}
              </span>
            ))}
          </Item>
        ))}
      </Row>
      <Row label={words.plan.exercisesHeading}>
        {plan.exercises.length === 0 && <p className={styles.note}>{words.plan.noExercises}</p>}
        {plan.exercises.map(({ id, name, dose, steps, stopIf, harder }) => (
          <Item key={id} name={name}>
            {words.plan.dose(
              dose.sets,
              dose.reps,
              dose.holdS,
              [dose.amount, dose.frequency].filter(Boolean).join(', '),
            )}
            .{harder !== null && ` ${words.plan.harder(itemName(kb, harder))}`}
            <PlanFigure kb={kb} exercise={id} />
            <details className={styles.steps}>
              <summary>{words.plan.steps}</summary>
              <ol>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <span className={styles.caution}>
                <HandPalmIcon size={15} weight="bold" aria-hidden="true" />
                {words.plan.stopIf} {stopIf}.
              </span>
            </details>
          </Item>
        ))}
      </Row>
      {plan.askFirst.length > 0 && (
        <Row label={words.plan.askFirst}>
          <AskFirst kb={kb} questions={plan.askFirst} entries={entries} onGo={onGo} />
        </Row>
      )}
      {plan.blocked.length > 0 && (
        <Row label={words.plan.blocked}>
          {plan.blocked.map(({ item, because }) => (
            <div key={item} className={styles.blocked}>
              <ProhibitIcon size={18} weight="bold" aria-hidden="true" />
              <p>
                <strong>{itemName(kb, item)}.</strong> {because}
              </p>
            </div>
          ))}
        </Row>
      )}
      {plan.education.length > 0 && (
        <Row label={words.plan.teaching}>
          {plan.education.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </Row>
      )}
      <Row label={words.plan.visits}>
        <Item name={plan.visits.schedule}>
          {plan.visits.expected !== '' && `${words.plan.expected} ${sentence(plan.visits.expected)} `}
          {plan.visits.reassess.length > 0 && `${words.plan.reassess} ${plan.visits.reassess.join(', ')}. `}
          {plan.visits.stopRule !== '' && `${words.plan.stop} ${sentence(plan.visits.stopRule)}`}
        </Item>
      </Row>
      {plan.goals.length > 0 && (
        <Row label={words.plan.goals}>
          {plan.goals.map(({ text, target }) => (
            <Item key={text} name={text}>
              {target}.
            </Item>
          ))}
        </Row>
      )}
      {later.length > 0 && (
        <Row label={words.plan.later}>
          {later.map(({ id, action, timeframe, because }) => (
            <Item key={id} name={sentence(because)}>
              {sentence(action)} {sentence(timeframe)}
            </Item>
          ))}
        </Row>
      )}
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.row} aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <div className={styles.items}>{children}</div>
    </section>
  );
}

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className={styles.name}>{name}</p>
      <div className={styles.note}>{children}</div>
    </div>
  );
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
