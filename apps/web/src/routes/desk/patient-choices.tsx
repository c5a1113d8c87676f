import type { MessageChoice } from '@junction/contract';
import { useEffect, useState } from 'react';
import { type ApiAnswer, callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { words } from '#src/text/words.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';

const channels = ['email', 'text', 'both', 'none'] as const;
const languages = ['en', 'es'] as const;

/** How the patient is reminded and in which language; a choice is saved at once. */
export function PatientChoices({ patientId }: { readonly patientId: string }) {
  const { address } = useDesk();
  const { submit, problem } = useSubmit();
  const [choice, setChoice] = useState<MessageChoice>();
  const path = `${address}/patients/${patientId}/message-choice`;
  useEffect(() => void submit(() => callApi<MessageChoice>('GET', path), setChoice), [submit, path]);
  if (choice === undefined) return <Notice kind="problem" text={problem} />;
  const save = (part: Partial<MessageChoice>) => {
    const send = async (): Promise<ApiAnswer<MessageChoice>> => {
      const answer = await callApi<MessageChoice>('PUT', path, { ...choice, ...part });
      // Somebody chose meanwhile: what holds now is shown, with the reason why nothing was saved.
      if (!answer.ok && answer.problem.code === 'stale') setChoice(answer.problem.current as MessageChoice); // As the route says.
      return answer;
    };
    void submit(send, setChoice);
  };
  const text = words.patientPanel;
  return (
    <section>
      <div className={styles.fields}>
        <SelectField
          label={text.reminders}
          value={choice.reminders}
          options={channels.map((id) => ({ id, name: text.channels[id] }))}
          onChange={(value) => {
            const reminders = channels.find((it) => it === value);
            if (reminders !== undefined) save({ reminders });
          }}
        />
        <SelectField
          label={text.language}
          value={choice.language ?? ''}
          options={[
            { id: '', name: text.clinicLanguage },
            ...languages.map((id) => ({ id, name: text.languages[id] })),
          ]}
          onChange={(value) => save({ language: languages.find((it) => it === value) ?? null })}
        />
      </div>
      <Notice kind="problem" text={problem} />
    </section>
  );
}
