import type { Chart as PatientChart } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { loadKnowledge } from '#src/data/load-knowledge.ts';
import { useClinicEvents } from '#src/data/use-clinic-events.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { ChartView } from './chart-view.tsx';

/** Everything of one patient in the order of time. */
export function ChartPage() {
  const { slug, patientId } = useParams({ from: '/people/clinics/$slug/patients/$patientId' });
  return (
    <WorkFrame title={words.chart.title} slug={slug}>
      {({ roles }) =>
        roles.includes('owner') || roles.includes('clinician') ? (
          <Opened slug={slug} patientId={patientId} />
        ) : (
          <p>{words.today.notForYou}</p>
        )
      }
    </WorkFrame>
  );
}

function Opened({ slug, patientId }: { readonly slug: string; readonly patientId: string }) {
  const address = `/api/clinics/${slug}`;
  const { submit, problem } = useSubmit();
  const [chart, setChart] = useState<PatientChart>();
  const knowledge = useLoaded(loadKnowledge);
  const load = useCallback(
    () => void submit(() => callApi<PatientChart>('GET', `${address}/patients/${patientId}/chart`), setChart),
    [submit, address, patientId],
  );
  useEffect(load, [load]);
  useClinicEvents(address, ['encounter', 'visit'], load);
  const kb: Pick<KnowledgeBase, 'conditions' | 'regions'> | undefined =
    knowledge.kind === 'ready' ? knowledge.value.kb : undefined;
  return (
    <>
      <Notice kind="problem" text={problem} />
      {chart !== undefined && <ChartView slug={slug} chart={chart} kb={kb} />}
    </>
  );
}
