import type { PublicSlot } from '@junction/contract';
import {
  type BookingQuery,
  parseBookingQuery,
  searchOf,
  urgencyKey,
  urgentFlagOf,
} from '../../booking/booking-query.ts';
import type { BookingActions, BookingView, MonthTimes } from '../../booking/booking-view.ts';
import { dayOfStart, monthShown, practitionerOf, serviceOf } from '../../booking/chosen.ts';
import { detailsProblems, fieldOfPath, visitorOf } from '../../booking/details-entries.ts';
import { daysOfMonth } from '../../booking/month-grid.ts';
import { refusalInWords } from '../../booking/refusal-words.ts';
import { addressOf } from '../../frame/addresses.ts';
import type { BookingWords } from '../../text/words.ts';
import { createHoldKeeper } from './hold-keeper.ts';
import { forgetEntries, keepEntries, keptEntries } from './kept-entries.ts';
import { forgetIntake, keptIntake } from './kept-intake.ts';
import { type Answer, publicApi } from './public-api.ts';

type Draw = (view: BookingView, previous: BookingView) => void;

/** The visitor's way through the page: what is shown, and what each step does. The address always says where they are. */
export function createBookingFlow(first: BookingView, words: BookingWords, draw: Draw) {
  const api = publicApi(first.clinic.slug);
  let view = first;
  const show = (change: Partial<BookingView>): void => {
    const previous = view;
    view = { ...view, ...change };
    draw(view, previous);
  };
  const holds = createHoldKeeper({ api, show: (hold) => show({ hold }) });
  const months = new Map<string, MonthTimes>();
  let asking: Promise<void> = Promise.resolve();

  const choice = (query: BookingQuery) => {
    const service = serviceOf(view.services, query);
    return { service: service?.id ?? '', practitioner: practitionerOf(service, query)?.id };
  };
  const keyOf = (query: BookingQuery): string =>
    [choice(query).service, choice(query).practitioner ?? '', monthShown(query, view.today)].join(' ');

  /** Shows the query, from what is known or asked for now. */
  async function showQuery(query: BookingQuery): Promise<void> {
    // A month that was empty may have times by now.
    const seen = months.get(keyOf(query));
    const known = seen?.kind === 'ready' && seen.slots.length > 0 ? seen : undefined;
    if (query.start !== view.query.start && query.start === undefined) {
      void holds.giveBack();
      show({ hold: null });
    }
    show({ query, times: known ?? { kind: 'loading' }, problems: [], refusal: null, lost: null });
    if (known === undefined) await load(query);
  }

  async function load(query: BookingQuery): Promise<void> {
    const key = keyOf(query);
    const times = await timesOf(query);
    if (times.kind === 'ready') months.set(key, times);
    if (keyOf(view.query) === key) show({ times });
  }

  async function timesOf(query: BookingQuery): Promise<MonthTimes> {
    const { from, to } = daysOfMonth(monthShown(query, view.today));
    const found = await api.slots({ ...choice(query), from, to });
    if (found.kind !== 'ok') return { kind: 'failed' };
    const { slots, closed } = found.value;
    if (slots.length > 0) return { kind: 'ready', slots, closed, next: null };
    const next = await api.next({ ...choice(query), after: laterDay(from, view.today) });
    return next.kind === 'ok' ? { kind: 'ready', slots, closed, next: next.value.next } : { kind: 'failed' };
  }

  const goTo = (query: BookingQuery, how: 'push' | 'replace'): void => {
    const address = `${addressOf(view.language, view.clinic.slug, view.path)}${searchOf(query)}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  /** What is shown of free times is out of date as soon as one was lost. */
  const lose = (start: string, alternatives: readonly PublicSlot[]): void => {
    holds.forget();
    months.clear();
    show({ hold: null, lost: { start, alternatives } });
    void load(view.query);
  };

  async function choose(start: string): Promise<void> {
    const query: BookingQuery = { ...view.query, month: undefined, day: dayOfStart(start), start };
    const givenBack = holds.giveBack();
    goTo(query, view.query.start === undefined ? 'push' : 'replace');
    show({ query, hold: { kind: 'asking', start }, lost: null, refusal: null });
    if (!months.has(keyOf(query))) void load(query);
    const { service, practitioner } = choice(query);
    await givenBack;
    const answer = await api.hold({ service, practitioner: practitioner ?? null, start });
    if (answer.kind === 'ok' && view.query.start === start) holds.take(answer);
    else if (answer.kind === 'ok') void api.giveBack(answer.value.hold);
    else if (answer.kind === 'lost') lose(start, answer.alternatives);
    // Without a hold the visitor still can book: the time is then taken when they press the button.
    else show({ hold: null, refusal: sentenceOf(answer) });
  }

  const takeUp = async (start: string): Promise<void> => {
    if (!(await holds.resume(start))) await choose(start);
  };

  async function send(): Promise<void> {
    const { start } = view.query;
    if (view.isSending || start === undefined) return;
    const problems = detailsProblems(view.entries, view.today);
    const patient = visitorOf(view.entries);
    if (problems.length > 0 || patient === undefined) return show({ problems, refusal: null });
    show({ isSending: true, problems: [], refusal: null });
    // A hold that is on its way is ours: booking past it would find the time taken.
    await asking;
    if (view.lost !== null) return show({ isSending: false });
    const { service, practitioner } = choice(view.query);
    const hold = holds.holds(start) ? holds.secret() : null;
    const { language, clinic } = view;
    const intake = keptIntake(clinic.slug);
    const entry = { service, practitioner: practitioner ?? null, start, patient, language, hold, intake };
    const answer = await api.book(entry, view.key);
    if (answer.kind === 'ok') {
      forgetEntries();
      forgetIntake(clinic.slug);
      holds.forget();
      location.assign(new URL(answer.value.manage).pathname);
      return;
    }
    show({ isSending: false });
    if (answer.kind === 'lost' && answer.code !== 'same-patient') return lose(start, answer.alternatives);
    if (answer.kind === 'wrong' && answer.code === 'urgent') {
      return show({ query: { ...view.query, urgent: urgentFlagOf(answer.urgency) ?? 'same-day' } });
    }
    if (answer.kind === 'wrong' && answer.errors.some(({ path }) => path.startsWith('intake'))) {
      // The next press books without them: a time is worth more than what can be told again.
      forgetIntake(clinic.slug);
      return show({ refusal: words.intakeGone });
    }
    const fields = answer.kind === 'wrong' ? answer.errors.flatMap(({ path }) => fieldOfPath(path) ?? []) : [];
    if (fields.length > 0) show({ problems: fields.map((field) => ({ field, reason: field })) });
    else show({ refusal: sentenceOf(answer) });
  }

  function sentenceOf(answer: Answer<unknown>): string {
    if (answer.kind === 'too-many') return words.tooMany;
    if (answer.kind === 'away') return words.offline;
    return answer.kind === 'wrong' || answer.kind === 'lost' ? refusalInWords(answer.code, words) : words.trouble;
  }

  const actions: BookingActions = {
    go(query) {
      goTo(query, 'push');
      void showQuery(query);
    },
    choose(start) {
      asking = choose(start);
    },
    type(name, value) {
      const entries = { ...view.entries, [name]: value };
      keepEntries(entries);
      show({ entries });
      void holds.renew();
    },
    send: () => void send(),
    loadAgain() {
      show({ times: { kind: 'loading' } });
      void load(view.query);
    },
  };

  return {
    actions,
    start(): void {
      if (view.times.kind === 'ready') months.set(keyOf(view.query), view.times);
      const urgent = urgentFlagOf(sessionStorage.getItem(urgencyKey)) ?? view.query.urgent;
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      show({
        key: newKey(),
        query: { ...view.query, urgent },
        entries: keptEntries() ?? view.entries,
        visitorZone: timeZone,
      });
      addEventListener('popstate', () => {
        const query = { ...parseBookingQuery(location.search), urgent: view.query.urgent };
        void showQuery(query);
      });
      const { start } = view.query;
      if (start !== undefined && urgent === undefined && view.lost === null) asking = takeUp(start);
    },
  };
}

const laterDay = (one: string, other: string): string => [one, other].sort()[1] ?? one;

/** A press that is repeated books once: the key stays the same for this page. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
