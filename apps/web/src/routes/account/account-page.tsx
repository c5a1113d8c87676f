import type { Account } from '@junction/contract';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import styles from './account-page.module.css';
import { CalendarSection } from './calendar-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PinSection } from './pin-section.tsx';
import { TotpSection } from './totp-section.tsx';

/** How somebody who works here signs in, and where. */
export function AccountPage() {
  return <WorkFrame title={words.account.title}>{() => <Sections />}</WorkFrame>;
}

function Sections() {
  const { submit, problem } = useSubmit();
  const [account, setAccount] = useState<Account>();
  const reload = useCallback(() => void submit(() => callApi<Account>('GET', '/api/account'), setAccount), [submit]);
  useEffect(reload, [reload]);
  if (account === undefined) return <Notice kind="problem" text={problem} />;
  return (
    <div className={styles.grid}>
      <DevicesSection devices={account.devices} address="/api/account/devices" onChange={reload} />
      <TotpSection hasTotp={account.hasTotp} onChange={reload} />
      <PasskeysSection passkeys={account.passkeys} onChange={reload} />
      <PasswordSection onChange={reload} />
      <PinSection />
      <CalendarSection />
    </div>
  );
}
