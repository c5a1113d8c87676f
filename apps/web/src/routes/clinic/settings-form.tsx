import type { ClinicSettings } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { type ApiAnswer, callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import form from '../frame/form.module.css';
import styles from './clinic-pages.module.css';
import { changeOf, draftOf, plainFields, type SettingsDraft } from './settings-draft.ts';
import { StaleSettings } from './stale-settings.tsx';

interface SettingsFormProps {
  readonly address: string;
  readonly settings: ClinicSettings;
}

const needed: readonly string[] = ['name', 'city', 'state', 'timeZone', 'locale'];

export function SettingsForm({ address, settings }: SettingsFormProps) {
  const { submit, isBusy, problem, say } = useSubmit();
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(settings));
  const [version, setVersion] = useState(settings.version);
  const [newer, setNewer] = useState<ClinicSettings>();
  const [isDone, setIsDone] = useState(false);
  const change = (part: Partial<SettingsDraft>) => {
    setIsDone(false);
    setDraft({ ...draft, ...part });
  };
  const take = (next: ClinicSettings) => {
    setDraft(draftOf(next));
    setVersion(next.version);
    setNewer(undefined);
  };
  const save = async (seen: number) => {
    setIsDone(false);
    const made = changeOf(draft, seen);
    if ('unreadable' in made) return say(words.settingsPage.unreadable(words.settingsPage.days[made.unreadable] ?? ''));
    const send = async (): Promise<ApiAnswer<ClinicSettings>> => {
      const answer = await callApi<ClinicSettings>('PUT', address, made.change);
      if (answer.ok || answer.problem.code !== 'stale') return answer;
      setNewer(answer.problem.current as ClinicSettings); // As the route says.
      return { ok: false, problem: { ...answer.problem, text: words.settingsPage.stale } };
    };
    await submit(send, (next) => {
      take(next);
      setIsDone(true);
    });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save(version);
  };
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <section className={sections.section}>
        <div className={styles.fields}>
          {plainFields.map((field) => (
            <TextField
              key={field}
              label={words.settingsPage.fields[field]}
              {...(field in words.settingsPage.hints && {
                hint: words.settingsPage.hints[field as keyof typeof words.settingsPage.hints],
              })}
              type={field === 'email' ? 'email' : 'text'}
              autoComplete="off"
              isOptional={!needed.includes(field)}
              value={draft[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        </div>
      </section>
      <section className={sections.section} aria-labelledby="hours">
        <h2 className={sections.title} id="hours">
          {words.settingsPage.hours}
        </h2>
        <p className={form.quiet}>{words.settingsPage.hoursLead}</p>
        <div className={styles.fields}>
          {words.settingsPage.days.map((day, index) => (
            <TextField
              key={day}
              label={day}
              autoComplete="off"
              isOptional
              value={draft.hours[index] ?? ''}
              onChange={(value) => change({ hours: draft.hours.map((it, at) => (at === index ? value : it)) })}
            />
          ))}
        </div>
      </section>
      <Notice kind="problem" text={problem} />
      <Notice kind="done" text={isDone ? words.settingsPage.saved : undefined} />
      {newer === undefined ? (
        <div className={form.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {words.settingsPage.save}
          </Button>
        </div>
      ) : (
        <StaleSettings
          yours={draft}
          current={newer}
          onMine={() => void save(newer.version).then(() => undefined)}
          onTheirs={() => {
            say(undefined);
            take(newer);
          }}
        />
      )}
    </form>
  );
}
