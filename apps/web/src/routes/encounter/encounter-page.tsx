import type { SessionState } from '@junction/contract';
import { createEngine } from '@junction/reasoning';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useEncounter } from '#src/data/encounter/use-encounter.ts';
import { type Compiled, loadKnowledge } from '#src/data/load-knowledge.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { rehearseEngine } from '../instrument/rehearse-engine.ts';
import styles from './encounter.module.css';
import { Encounter } from './encounter.tsx';
import { SignedView } from './signed-view.tsx';

/** One encounter: examined, planned and signed here, and read here ever after. */
export function EncounterPage() {
  const { slug, encounterId } = useParams({ from: '/people/clinics/$slug/encounters/$encounterId' });
  const knowledge = useLoaded(loadKnowledge);
  return (
    <WorkFrame title={words.room.title} slug={slug} isBare>
      {(person) => {
        if (!person.roles.includes('owner') && !person.roles.includes('clinician')) {
          return <p className={styles.waiting}>{words.today.notForYou}</p>;
        }
        if (knowledge.kind === 'failed') return <Notice kind="problem" text={words.app.failed} />;
        if (knowledge.kind === 'loading') return <Waiting />;
        return <Room key={encounterId} {...{ slug, encounterId, person }} compiled={knowledge.value} />;
      }}
    </WorkFrame>
  );
}

interface RoomProps {
  readonly slug: string;
  readonly encounterId: string;
  readonly person: NonNullable<SessionState['person']>;
  readonly compiled: Compiled;
}

function Room({ slug, encounterId, person, compiled }: RoomProps) {
  const { kb, model } = compiled;
  const engine = useMemo(() => createEngine(kb, model), [kb, model]);
  useEffect(() => rehearseEngine(engine, kb), [engine, kb]);
  const hold = useEncounter(`/api/clinics/${slug}`, encounterId, person.id);
  const { stored, problem } = hold;
  if (stored === undefined) {
    return problem === undefined ? <Waiting /> : <Notice kind="problem" text={problem} />;
  }
  if (stored.signature !== null && stored.content !== null) {
    return <SignedView slug={slug} kb={kb} stored={stored} signature={stored.signature} content={stored.content} />;
  }
  return <Encounter slug={slug} kb={kb} engine={engine} person={person.id} hold={hold} stored={stored} />;
}

function Waiting() {
  return (
    <p className={styles.waiting} role="status">
      {words.room.loading}
    </p>
  );
}
