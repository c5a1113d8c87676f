import { bodiesOf, type EncounterState, type EntryBody, type PlanChoice, type PlanSection } from '@junction/encounter';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { ChosenPlan } from '@junction/planning';
import { type Alert, compareUrgency } from '@junction/reasoning';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import { AskFirst } from '../instrument/ask-first.tsx';
import type { Entry } from '../instrument/entry-of.ts';
import { itemName } from '../instrument/item-name.ts';
import { AddItem } from './add-item.tsx';
import { BlockedItem } from './blocked-item.tsx';
import { GoalForm } from './goal-form.tsx';
import styles from './plan-drawer.module.css';
import { PlanItem } from './plan-item.tsx';
import { PlanRow } from './plan-row.tsx';

interface PlanDrawerProps {
  readonly slug: string;
  readonly patientId: string;
  readonly kb: KnowledgeBase;
  readonly state: EncounterState;
  readonly chosen: ChosenPlan;
  readonly alerts: readonly Alert[];
  /** The mechanism that turns the plan; undefined where none is settled. */
  readonly mechanism: string | undefined;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly onGo: (finding: FindingId) => void;
  readonly banner: ReactNode;
  readonly onReview: () => void;
  readonly onClose: () => void;
}

/** The plan as proposed and as the clinician changes it; every change keeps its reason. */
export function PlanDrawer(props: PlanDrawerProps) {
  const { slug, patientId, kb, state, chosen, alerts, mechanism, entries, enter, onGo, banner, onReview, onClose } =
    props;
  const { plan, overridden, problems } = chosen;
  const [adding, setAdding] = useState<PlanSection>();
  const isStopped = alerts.some(
    ({ blocks, urgency }) => blocks === 'manual' || compareUrgency(urgency, 'emergency') >= 0,
  );
  const choose = (section: PlanSection, item: string, choice: PlanChoice | null) =>
    enter({ kind: 'plan', section, item, choice });
  const choices = bodiesOf(state, 'plan');
  const removed = (section: PlanSection) =>
    choices.filter((entry) => entry.section === section && entry.choice?.act === 'remove');
  const isAccepted = choices.some(({ section }) => section === 'whole');
  const accept = () => {
    choose('whole', 'plan', { act: 'keep' });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof Element)) return;
    if (target.closest('button, a, input, select, textarea, summary') !== null) return;
    event.preventDefault();
    accept();
  };
  const add = (section: PlanSection, name: string) => (
    <button
      type="button"
      className={styles.link}
      aria-label={words.choose.addTo(name)}
      onClick={() => setAdding(section)}
    >
      {words.choose.add}
    </button>
  );
  const back = (section: PlanSection) =>
    removed(section).map(({ item, choice }) => {
      const name = section === 'education' ? textOfEducation(kb, item) : itemName(kb, item);
      return (
        <p key={item} className={styles.taken}>
          {words.choose.taken(name, choice?.reason ?? '')}{' '}
          <button
            type="button"
            className={styles.link}
            aria-label={words.choose.putBackIt(name)}
            onClick={() => choose(section, item, null)}
          >
            {words.choose.putBack}
          </button>
        </p>
      );
    });
  const now = plan.referral.filter(({ due }) => due === 'now');
  return (
    <Drawer
      notice={banner}
      from="right"
      title={plan.direction}
      subtitle={mechanism === undefined ? words.choose.open : words.choose.turned(mechanism)}
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter accepts, as its button says. */}
      <div className={styles.plan} tabIndex={-1} data-first onKeyDown={onKeyDown}>
        {problems.length > 0 && (
          <div className={styles.problems} role="alert">
            <strong>{words.choose.problems}</strong>
            <ul>
              {problems.map(({ path, message }) => (
                <li key={path}>
                  {itemName(kb, path.split('.').at(-1) ?? path)}: {message}
                </li>
              ))}
            </ul>
          </div>
        )}
        {now.length > 0 && (
          <PlanRow label={words.plan.referral}>
            {now.map(({ id, action, timeframe, because }) => (
              <PlanItem
                key={id}
                name={action}
                note={`${timeframe}. ${because}`}
                onRemove={(reason) => choose('referral', id, { act: 'remove', reason })}
              />
            ))}
            {back('referral')}
          </PlanRow>
        )}
        <PlanRow label={words.plan.byHand} action={add('manual', words.plan.byHand)}>
          {plan.manual.length === 0 && <p className={styles.note}>{words.plan.noManual}</p>}
          {plan.manual.map((item) => (
            <PlanItem
              key={item.id}
              name={[item.name, item.level, item.side].filter((part) => part !== null).join(', ')}
              note={`${item.how} ${item.dose}, ${words.plan.force[item.force]}.`}
              cautions={item.cautions}
              fields={{ level: item.level ?? '', side: item.side ?? '', dose: item.dose }}
              onChange={(change, reason) => choose('manual', item.id, { act: 'change', change, reason })}
              onRemove={(reason) => choose('manual', item.id, { act: 'remove', reason })}
            />
          ))}
          {overridden.map(({ item, name, reason }) => (
            <p key={item} className={styles.overridden}>
              {words.choose.overridden(name, reason)}{' '}
              <button
                type="button"
                className={styles.link}
                aria-label={words.choose.removeIt(name)}
                onClick={() => choose('manual', item, null)}
              >
                {words.choose.remove}
              </button>
            </p>
          ))}
          {back('manual')}
          {adding === 'manual' && (
            <AddItem
              label={words.choose.addWhat}
              options={kb.treatment.techniques.filter(({ id }) => plan.manual.every((item) => item.id !== id))}
              onAdd={(item) => choose('manual', item, { act: 'add' })}
              onClose={() => setAdding(undefined)}
            />
          )}
        </PlanRow>
        <PlanRow label={words.plan.exercisesHeading} action={add('exercise', words.plan.exercisesHeading)}>
          {plan.exercises.length === 0 && <p className={styles.note}>{words.plan.noExercises}</p>}
          {plan.exercises.map(({ id, name, dose, harder, stopIf }) => (
            <PlanItem
              key={id}
              name={name}
              note={`${words.plan.dose(dose.sets, dose.reps, dose.holdS, [dose.amount, dose.frequency].filter(Boolean).join(', '))}.${harder === null ? '' : ` ${words.plan.harder(itemName(kb, harder))}`}`}
              cautions={[`${words.plan.stopIf} ${stopIf}.`]}
              fields={{
                sets: dose.sets ?? '',
                reps: dose.reps ?? '',
                holdS: dose.holdS ?? '',
                frequency: dose.frequency,
              }}
              onChange={(change, reason) => choose('exercise', id, { act: 'change', change, reason })}
              onRemove={(reason) => choose('exercise', id, { act: 'remove', reason })}
            />
          ))}
          {back('exercise')}
          {adding === 'exercise' && (
            <AddItem
              label={words.choose.addWhat}
              options={kb.treatment.exercises.filter(({ id }) => plan.exercises.every((item) => item.id !== id))}
              onAdd={(item) => choose('exercise', item, { act: 'add' })}
              onClose={() => setAdding(undefined)}
            />
          )}
        </PlanRow>
        {plan.askFirst.length > 0 && (
          <PlanRow label={words.plan.askFirst}>
            <AskFirst kb={kb} questions={plan.askFirst} entries={entries} onGo={onGo} />
          </PlanRow>
        )}
        {plan.blocked.length > 0 && (
          <PlanRow label={words.plan.blocked}>
            {plan.blocked.map(({ item, because }) => {
              const isExercise = kb.treatment.exercises.some(({ id }) => id === item);
              return (
                <BlockedItem
                  key={item}
                  name={itemName(kb, item)}
                  because={because}
                  canOverride={!isStopped}
                  onOverride={(reason) => choose(isExercise ? 'exercise' : 'manual', item, { act: 'override', reason })}
                />
              );
            })}
          </PlanRow>
        )}
        <PlanRow label={words.plan.teaching} action={add('education', words.plan.teaching)}>
          {plan.education.map(({ id, text }) => (
            <PlanItem
              key={id}
              name={text}
              isText
              onRemove={(reason) => choose('education', id, { act: 'remove', reason })}
            />
          ))}
          {back('education')}
          {adding === 'education' && (
            <AddItem
              label={words.choose.addWhat}
              options={kb.treatment.education
                .filter(({ id }) => plan.education.every((item) => item.id !== id))
                .map(({ id, text }) => ({ id, name: text }))}
              onAdd={(item) => choose('education', item, { act: 'add' })}
              onClose={() => setAdding(undefined)}
            />
          )}
        </PlanRow>
        <PlanRow
          label={words.plan.visits}
          action={
            <Link to="/clinics/$slug/desk" params={{ slug }} hash={`patient=${patientId}`} className={styles.link}>
              {words.choose.series}
            </Link>
          }
        >
          <PlanItem
            name={plan.visits.schedule}
            note={[
              plan.visits.reassess.length > 0 && `${words.plan.reassess} ${plan.visits.reassess.join(', ')}.`,
              plan.visits.stopRule !== '' && `${words.plan.stop} ${plan.visits.stopRule}.`,
            ]
              .filter(Boolean)
              .join(' ')}
            fields={{ schedule: plan.visits.schedule }}
            onChange={(change, reason) => choose('visits', 'schedule', { act: 'change', change, reason })}
          />
        </PlanRow>
        <PlanRow label={words.plan.goals} action={add('goal', words.plan.goals)}>
          {plan.goals.map(({ text, measure, target }) => (
            <div key={text}>
              <p className={styles.goal}>{text}</p>
              <p className={styles.note}>{[measure, target].filter((part) => part !== '').join('. ')}</p>
            </div>
          ))}
          {adding === 'goal' && (
            <GoalForm
              start={bodiesOf(state, 'text').find(({ field }) => field === 'wants-back')?.text ?? ''}
              onAdd={(change) => choose('goal', `own ${choices.length + 1}`, { act: 'add', change })}
              onClose={() => setAdding(undefined)}
            />
          )}
        </PlanRow>
      </div>
      <div className={styles.foot}>
        <Button kind="primary" onPress={accept}>
          {isAccepted ? words.choose.accepted : words.choose.accept} <KeyCap>Enter</KeyCap>
        </Button>
        <Button onPress={onReview}>{words.choose.preview}</Button>
        <span className={styles.note}>{words.choose.sent}</span>
      </div>
    </Drawer>
  );
}

const textOfEducation = ({ treatment }: KnowledgeBase, id: string): string =>
  treatment.education.find((item) => item.id === id)?.text ?? id;
