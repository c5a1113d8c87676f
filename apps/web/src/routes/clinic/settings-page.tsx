import type { ClinicSettings } from '@junction/contract';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { SettingsForm } from './settings-form.tsx';

/** What the clinic says of itself; owners change it. */
export function SettingsPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/settings' });
  return (
    <WorkFrame title={words.settingsPage.title} slug={slug}>
      {({ roles }) => <Settings address={`/api/clinics/${slug}`} isOwner={roles.includes('owner')} />}
    </WorkFrame>
  );
}

function Settings({ address, isOwner }: { readonly address: string; readonly isOwner: boolean }) {
  const { submit, problem } = useSubmit();
  const [settings, setSettings] = useState<ClinicSettings>();
  useEffect(() => void submit(() => callApi<ClinicSettings>('GET', address), setSettings), [submit, address]);
  if (!isOwner) return <p>{words.staff.onlyOwners}</p>;
  if (settings === undefined) return <Notice kind="problem" text={problem} />;
  return <SettingsForm address={address} settings={settings} />;
}
