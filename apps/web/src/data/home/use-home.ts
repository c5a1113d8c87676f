import type { Chart, ClinicSettings, EncounterRecord, HomePlace, Progress } from '@junction/contract';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { callApi } from '../api.ts';
import { clientId } from './client-id.ts';
import { type HomeAddresses, homeAddresses } from './home-addresses.ts';
import { keepAddresses, keepOffline } from './keep-offline.ts';
import type { CheckIn, ExerciseLog } from './kept-answers.ts';
import type { Sent } from './send-kept.ts';
import { type KeptAnswers, useKeptAnswers } from './use-kept-answers.ts';
import { dayOf, withKept } from './with-kept.ts';

export interface Home extends Pick<KeptAnswers, 'waiting' | 'state'> {
  readonly addresses: HomeAddresses;
  readonly home: HomePlace | undefined;
  readonly progress: Progress | undefined;
  readonly chart: Chart | undefined;
  readonly visit: EncounterRecord | undefined;
  readonly clinic: ClinicSettings | undefined;
  readonly problem: string | undefined;
  /** What became of the last answers that arrived. */
  readonly sent: Sent | undefined;
  readonly reload: () => void;
  readonly log: (log: Omit<ExerciseLog, 'id' | 'at'>) => void;
  readonly checkIn: (checkIn: Omit<CheckIn, 'id' | 'at'>) => Promise<Sent | undefined>;
}

/** Everything of one patient's place, with what waits on this device laid over it. */
export function useHome(slug: string, patientId: string): Home {
  const addresses = useMemo(() => homeAddresses(slug, patientId), [slug, patientId]);
  const [kept, setKept] = useState<HomePlace>();
  const [progress, setProgress] = useState<Progress>();
  const [chart, setChart] = useState<Chart>();
  const [visit, setVisit] = useState<EncounterRecord>();
  const [clinic, setClinic] = useState<ClinicSettings>();
  const [problem, setProblem] = useState<string>();
  const [sent, setSent] = useState<Sent>();

  const load = useCallback(async () => {
    const place = await callApi<HomePlace>('GET', addresses.home);
    setProblem(place.ok ? undefined : place.problem.text);
    if (place.ok) setKept(place.value);
    const course = await callApi<Progress>('GET', addresses.progress);
    if (course.ok) setProgress(course.value);
    return place.ok ? place.value : undefined;
  }, [addresses]);

  useEffect(() => {
    const open = async () => {
      const [place, record, settings] = await Promise.all([
        load(),
        callApi<Chart>('GET', addresses.chart),
        callApi<ClinicSettings>('GET', addresses.clinic),
      ]);
      if (record.ok) setChart(record.value);
      if (settings.ok) setClinic(settings.value);
      const encounterId = place?.plan?.encounterId ?? lastSigned(record.ok ? record.value : undefined);
      const signed = encounterId === undefined ? undefined : addresses.encounter(encounterId);
      if (signed !== undefined) {
        const found = await callApi<EncounterRecord>('GET', signed);
        if (found.ok) setVisit(found.value);
      }
      await keepOffline(slug);
      const { home, progress: course, chart: whole, clinic: house } = addresses;
      await keepAddresses(['/api/session', '/api/own', home, course, whole, house, ...(signed ? [signed] : [])]);
    };
    // Without the worker the place works all the same, only not without a network.
    void open().catch((error: unknown) => setProblem(error instanceof Error ? undefined : String(error)));
  }, [load, addresses, slug]);

  const reload = useCallback(() => void load(), [load]);
  const onSent = useCallback(
    (result: Sent) => {
      setSent(result);
      reload();
    },
    [reload],
  );
  const { waiting, state, keep } = useKeptAnswers(slug, patientId, onSent);
  const today = useToday();
  const home = kept && withKept(kept, waiting, today);
  const stamp = () => ({ id: clientId(), at: new Date().toISOString() });
  return {
    ...{ addresses, home, progress, chart, visit, clinic, problem, sent, reload, waiting, state },
    log: (body) => void keep({ kind: 'log', slug, patientId, body: { ...stamp(), ...body } }),
    checkIn: (body) => keep({ kind: 'check-in', slug, patientId, body: { ...stamp(), ...body } }),
  };
}

const lastSigned = (chart: Chart | undefined): string | undefined =>
  chart?.encounters.find(({ signature }) => signature !== null)?.encounterId;

/** The day of this device, told anew when it turns. */
function useToday(): string {
  const [today, setToday] = useState(() => dayOf(new Date()));
  useEffect(() => {
    const look = () => setToday(dayOf(new Date()));
    const timer = setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
