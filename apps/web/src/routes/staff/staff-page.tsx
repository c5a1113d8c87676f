import type { StaffMember } from '@junction/contract';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import { WorkFrame } from '../frame/work-frame.tsx';
import { ChangeDrawer } from './change-drawer.tsx';
import { InviteDrawer } from './invite-drawer.tsx';
import { PersonRow } from './person-row.tsx';
import { RemoveDrawer } from './remove-drawer.tsx';
import styles from './staff-page.module.css';

/** Who works in the clinic; owners invite, change and remove. */
export function StaffPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/staff' });
  return (
    <WorkFrame title={words.staff.title} slug={slug}>
      {({ roles }) => <People slug={slug} isOwner={roles.includes('owner')} />}
    </WorkFrame>
  );
}

type Open = { readonly kind: 'invite' } | { readonly kind: 'change' | 'remove'; readonly member: StaffMember };

function People({ slug, isOwner }: { readonly slug: string; readonly isOwner: boolean }) {
  const { submit, problem, proof } = useSubmit();
  const [staff, setStaff] = useState<readonly StaffMember[]>([]);
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState<string>();
  const address = `/api/clinics/${slug}/staff`;
  const reload = useCallback(
    () =>
      void submit(
        () => callApi<{ readonly staff: readonly StaffMember[] }>('GET', address),
        (it) => setStaff(it.staff),
      ),
    [submit, address],
  );
  useEffect(reload, [reload]);
  const invite = ({ staffId, name }: StaffMember) => {
    setSaid(undefined);
    void submit(
      () => callApi('POST', `${address}/${staffId}/invitation`),
      () => setSaid(words.staff.sent(name)),
    );
  };
  const close = () => setOpen(undefined);
  const closeAndReload = () => {
    close();
    reload();
  };
  return (
    <>
      <div className={styles.top}>
        <p className={styles.lead}>
          {words.staff.lead} {!isOwner && words.staff.onlyOwners}
        </p>
        {isOwner && (
          <Button kind="primary" onPress={() => setOpen({ kind: 'invite' })}>
            {words.staff.invite}
          </Button>
        )}
      </div>
      <Notice kind="problem" text={problem} />
      <Notice kind="done" text={said} />
      <ul className={styles.people}>
        {staff.map((member) => (
          <PersonRow
            key={member.staffId}
            member={member}
            {...(isOwner && {
              owner: {
                onInvite: () => invite(member),
                onChange: () => setOpen({ kind: 'change', member }),
                onRemove: () => setOpen({ kind: 'remove', member }),
              },
            })}
          />
        ))}
      </ul>
      {open?.kind === 'invite' && (
        <InviteDrawer
          address={address}
          onClose={close}
          onDone={(member) => {
            closeAndReload();
            invite(member);
          }}
        />
      )}
      {open?.kind === 'change' && (
        <ChangeDrawer address={address} member={open.member} onClose={close} onDone={closeAndReload} />
      )}
      {open?.kind === 'remove' && (
        <RemoveDrawer address={address} member={open.member} onClose={close} onDone={closeAndReload} />
      )}
      <ProofDrawer proof={proof} />
    </>
  );
}
