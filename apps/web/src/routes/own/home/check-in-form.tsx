import type { EmergencyAdvice, HomeCheckIn } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import type { CheckIn } from '#src/data/home/kept-answers.ts';
import type { Sent } from '#src/data/home/send-kept.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { ProseField } from '#src/parts/prose-field.tsx';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/own-words.ts';
import styles from './check-in-form.module.css';
import { InstrumentFields } from './instrument-fields.tsx';
import { Rating } from './rating.tsx';
import { WarningSigns } from './warning-signs.tsx';

interface CheckInFormProps {
  readonly asked: HomeCheckIn;
  readonly phone: string | null;
  /** An answer still waits on this device. */
  readonly isWaiting: boolean;
  readonly onSend: (checkIn: Omit<CheckIn, 'id' | 'at'>) => Promise<Sent | undefined>;
  readonly onEmergency: (advice: EmergencyAdvice) => void;
}

type Answers = Pick<CheckIn, 'pain' | 'globalChange'> & {
  readonly activities: Readonly<Record<string, number>>;
  readonly signs: Readonly<Record<string, 'yes' | 'no'>>;
  readonly instruments: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly note: string;
};

/** How long a warning sign waits for the advice of the server. */
const PATIENCE_MS = 1500;

const nothing: Answers = { pain: null, globalChange: null, activities: {}, signs: {}, instruments: {}, note: '' };

/** How it is today, in under a minute: the first touch opens the rest. A warning sign is sent and answered at once. */
export function CheckInForm({ asked, phone, isWaiting, onSend, onEmergency }: CheckInFormProps) {
  const [answers, setAnswers] = useState(nothing);
  const [state, setState] = useState<'open' | 'busy' | 'sent' | 'kept'>('open');
  const [problem, setProblem] = useState<string>();
  const set = (part: Partial<Answers>) => {
    setState('open');
    setAnswers({ ...answers, ...part });
  };
  const finish = async (all: Answers) => {
    setState('busy');
    const sent = await onSend(toCheckIn(all));
    setState(sent?.stop === 'none' ? 'sent' : 'kept');
    setAnswers(nothing);
    return sent;
  };
  const sign = (id: string, answer: 'yes' | 'no') => {
    const all = { ...answers, signs: { ...answers.signs, [id]: answer } };
    setProblem(undefined);
    if (answer === 'no') return set(all);
    // What to do is said at once: by the server where it answers soon, else by this page.
    const toldHere = setTimeout(
      () => onEmergency({ urgency: 'emergency', advice: localAdvice, phone }),
      navigator.onLine ? PATIENCE_MS : 0,
    );
    void finish(all).then((sent) => {
      if (sent?.emergency == null) return;
      clearTimeout(toldHere);
      onEmergency(sent.emergency);
    });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (asked.warningSigns.some(({ id }) => answers.signs[id] === undefined)) {
      setProblem(words.checkIn.stillOpen);
      return;
    }
    void finish(answers);
  };
  const isOpen = answers.pain !== null;
  return (
    <form className={styles.form} onSubmit={send}>
      {asked.due && state === 'open' && !isOpen && <p className={styles.due}>{words.checkIn.due}</p>}
      <Rating
        legend={words.checkIn.title}
        isTitled
        hint={words.checkIn.lead}
        {...asked.pain}
        value={answers.pain ?? undefined}
        onChange={(pain) => set({ pain })}
      />
      <Notice
        kind="done"
        text={state === 'open' || state === 'busy' ? undefined : isWaiting ? words.checkIn.kept : words.checkIn.sent}
      />
      {!isOpen && !asked.due && asked.nextOn !== null && (
        <p className={styles.quiet}>{words.checkIn.next(dayWords(asked.nextOn))}</p>
      )}
      {isOpen && (
        <>
          {asked.activities.length > 0 && (
            <div className={styles.group}>
              <p className={styles.heading}>{words.checkIn.activities}</p>
              <p className={styles.quiet}>{words.checkIn.unable}</p>
              {asked.activities.map((activity) => (
                <Rating
                  key={activity.id}
                  legend={activity.text}
                  {...activity}
                  value={answers.activities[activity.id]}
                  onChange={(value) => set({ activities: { ...answers.activities, [activity.id]: value } })}
                />
              ))}
            </div>
          )}
          {asked.globalChange !== null && (
            <Rating
              legend={words.checkIn.change}
              {...asked.globalChange}
              value={answers.globalChange ?? undefined}
              onChange={(globalChange) => set({ globalChange })}
            />
          )}
          <WarningSigns
            signs={asked.warningSigns}
            answers={answers.signs}
            onAnswer={sign}
            onNone={() => {
              setProblem(undefined);
              set({ signs: Object.fromEntries(asked.warningSigns.map(({ id }) => [id, 'no' as const])) });
            }}
          />
          <InstrumentFields
            instruments={asked.instruments}
            answers={answers.instruments}
            onChange={(instruments) => set({ instruments })}
          />
          <ProseField
            label={words.checkIn.note}
            value={answers.note}
            onChange={(note) => set({ note })}
            maxLength={2000}
          />
          <Notice kind="problem" text={problem} />
          <div className={styles.buttons}>
            <Button kind="primary" type="submit" isDisabled={state === 'busy'}>
              {words.checkIn.send}
            </Button>
            <Button kind="quiet" onPress={() => setAnswers(nothing)}>
              {words.checkIn.close}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

const localAdvice = words.emergency.local.map((text) => ({ rule: null, text }));

function toCheckIn({ pain, globalChange, activities, signs, instruments, note }: Answers): Omit<CheckIn, 'id' | 'at'> {
  return {
    ...{ pain, globalChange, drawing: null },
    activities: Object.entries(activities).map(([id, value]) => ({ id, value })),
    warningSigns: Object.entries(signs).map(([id, answer]) => ({ id, answer })),
    instruments: Object.entries(instruments).map(([id, given]) => ({ id, answers: given })),
    note: note.trim() === '' ? null : note.trim(),
  };
}
