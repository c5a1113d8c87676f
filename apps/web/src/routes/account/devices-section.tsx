import type { Account } from '@junction/contract';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './account-page.module.css';
import { deviceWords, momentWords } from './device-words.ts';

interface DevicesSectionProps {
  readonly devices: Account['devices'];
  /** Where the server ends them. */
  readonly address: '/api/account/devices' | '/api/own/devices';
  readonly onChange: () => void;
}

export function DevicesSection({ devices, address, onChange }: DevicesSectionProps) {
  const { reload } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const end = (sessionId: string) => void submit(() => callApi('POST', `${address}/end`, { sessionId }), onChange);
  const endAll = () =>
    void submit(
      () => callApi('POST', `${address}/end-all`),
      () => void reload(),
    );
  return (
    <section className={`${styles.section} ${styles.wide}`} aria-labelledby="devices">
      <h2 className={styles.title} id="devices">
        {words.account.devices}
      </h2>
      <ul className={styles.rows}>
        {devices.map(({ sessionId, userAgent, address: from, seenAt, signedInAt, isThisOne }) => (
          <li key={sessionId} className={styles.row}>
            <div className={styles.what}>
              <p className={styles.name}>
                {deviceWords(userAgent)}
                {isThisOne && <span className={styles.tag}>{words.account.thisOne}</span>}
              </p>
              <p className={styles.line}>
                {words.account.seen(momentWords(seenAt))}. {words.account.since(momentWords(signedInAt))}. {from}
              </p>
            </div>
            {!isThisOne && (
              <Button
                isDisabled={isBusy}
                label={words.account.endOf(deviceWords(userAgent))}
                onPress={() => end(sessionId)}
              >
                {words.account.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Notice kind="problem" text={problem} />
      <div>
        <Button kind="danger" isDisabled={isBusy} onPress={endAll}>
          {words.account.endAll}
        </Button>
      </div>
    </section>
  );
}
