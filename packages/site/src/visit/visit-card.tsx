/** @jsxImportSource preact */
import { clockInWords, dayInWords, zoneInWords } from '../text/format.ts';
import type { VisitWords } from '../text/words.ts';
import type { VisitView } from './visit-view.ts';

interface VisitCardProps {
  readonly view: VisitView;
  readonly words: VisitWords;
}

/** When, what, with whom, where, and how it stands. */
export function VisitCard({ view, words }: VisitCardProps) {
  const { language, clinic, visit } = view;
  const { service } = visit;
  return (
    <section class="visit-card" aria-label={words.title} data-state={visit.state}>
      <p class="visit-when">
        <span class="line">{dayInWords(visit.start.slice(0, 10), language)}</span>
        <span class="line">{clockInWords(visit.start, language)}</span>
      </p>
      <p class="quiet">{zoneInWords(visit.zone, language)}</p>
      <p class="visit-state" data-state={visit.state}>
        {words.states[visit.state]}
      </p>
      {visit.state === 'pending' ? <p>{words.pendingHint}</p> : null}
      <dl>
        <div>
          <dt>{words.what}</dt>
          <dd>{language === 'es' ? (service.nameEs ?? service.name) : service.name}</dd>
        </div>
        <div>
          <dt>{words.with}</dt>
          <dd>{visit.practitioner.name}</dd>
        </div>
        <div>
          <dt>{words.where}</dt>
          <dd>
            {clinic.name}
            {visit.place.street === null ? null : <span class="line">{visit.place.street}</span>}
            <span class="line">
              {clinic.city}, {clinic.state}
            </span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
