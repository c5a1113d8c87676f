import type { DischargeDraft } from '@junction/contract';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { ProseField } from '#src/parts/prose-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './course.module.css';

interface DischargeDrawerProps {
  readonly slug: string;
  readonly patientId: string;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** How care ends: self-care for the patient and a letter, drafted to be changed. Nothing ends before it is said. */
export function DischargeDrawer({ slug, patientId, onClose, onEnded }: DischargeDrawerProps) {
  const address = `/api/clinics/${slug}/patients/${patientId}/discharge`;
  const { submit, isBusy, problem } = useSubmit();
  const [draft, setDraft] = useState<{ readonly selfCare: string; readonly title: string; readonly letter: string }>();
  useEffect(() => {
    void submit(
      () => callApi<DischargeDraft>('GET', address),
      ({ selfCare, letter }) =>
        setDraft({ selfCare: selfCare.join('\n'), title: letter?.title ?? '', letter: letter?.body ?? '' }),
    );
  }, [submit, address]);
  const end = () => {
    if (draft === undefined) return;
    const selfCare = draft.selfCare
      .split('\n')
      .map((it) => it.trim())
      .filter((it) => it !== '');
    const letter = draft.letter.trim() === '' ? null : { title: draft.title, body: draft.letter };
    void submit(() => callApi('POST', address, { selfCare, letter }), onEnded);
  };
  return (
    <Drawer from="right" title={words.course.endTitle} subtitle={words.course.endLead} onClose={onClose}>
      <div className={styles.course}>
        <Notice kind="problem" text={problem} />
        {draft !== undefined && (
          <>
            <ProseField
              label={words.course.selfCare}
              hint={words.course.selfCareHint}
              rows={6}
              maxLength={20_000}
              value={draft.selfCare}
              onChange={(selfCare) => setDraft({ ...draft, selfCare })}
            />
            <ProseField
              label={words.course.letter}
              hint={words.course.letterHint}
              rows={16}
              maxLength={60_000}
              value={draft.letter}
              onChange={(letter) => setDraft({ ...draft, letter })}
            />
            <div>
              <Button kind="primary" isDisabled={isBusy} onPress={end}>
                {words.course.endNow}
              </Button>
            </div>
          </>
        )}
      </div>
    </Drawer>
  );
}
