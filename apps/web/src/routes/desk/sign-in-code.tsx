import { useState } from 'react';
import { createPortal } from 'react-dom';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import { wallMinute } from './clinic-days.ts';
import { useDesk } from './desk-context.ts';
import print from './print.module.css';
import { dateWords } from './time-words.ts';

interface PrintedCode {
  readonly code: string;
  readonly expiresAt: string;
}

/** Makes a code that lets the patient in once, and prints it. It is shown here only and is nowhere to be read again. */
export function SignInCode({ patientId, name }: { readonly patientId: string; readonly name: string }) {
  const { address, slug, schedule } = useDesk();
  const { submit, isBusy, problem, proof } = useSubmit();
  const [made, setMade] = useState<PrintedCode>();
  const make = () =>
    void submit(() => callApi<PrintedCode>('POST', `${address}/patients/${patientId}/sign-in-codes`), setMade);
  const paper = made && (
    <div className={print.code}>
      <h2>{words.patientPanel.codeTitle}</h2>
      <p>{name}</p>
      <p className={print.big}>{made.code}</p>
      <p>{words.patientPanel.codeLead(dateWords(wallMinute(Date.parse(made.expiresAt), schedule.zone).date))}</p>
      <p>
        {words.patientPanel.at} {location.origin}/clinics/{slug}/me
      </p>
    </div>
  );
  return (
    <section className={form.form}>
      <div className={form.buttons}>
        <Button isDisabled={isBusy} onPress={make}>
          {words.patientPanel.code}
        </Button>
        {made !== undefined && (
          <Button
            onPress={() => {
              document.documentElement.dataset.print = 'code';
              window.print();
              delete document.documentElement.dataset.print;
            }}
          >
            {words.patientPanel.codePrint}
          </Button>
        )}
      </div>
      <Notice kind="problem" text={problem} />
      {paper}
      {paper !== undefined &&
        createPortal(
          <div className={print.only} data-paper="code">
            {paper}
          </div>,
          document.body,
        )}
      <ProofDrawer proof={proof} />
    </section>
  );
}
