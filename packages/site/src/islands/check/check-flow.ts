import {
  type Chart,
  coverageOf,
  type EditHistory,
  NO_HISTORY,
  painOfPlaces,
  paintDrawing,
  paintedPlaces,
  readDrawing,
  type StoredDrawing,
  storeDrawing,
} from '@junction/body-chart';
import { type CheckAnswers, type CheckResult, withAnswer } from '@junction/check';
import type { FindingId } from '@junction/knowledge';
import { urgencyKey } from '../../booking/booking-query.ts';
import type { Screen } from '../../check/check-screens.ts';
import type { CheckActions, CheckStart, CheckView } from '../../check/check-view.ts';
import { checkApi } from './check-api.ts';
import { entryOf } from './entry-of.ts';
import { firstView } from './first-view.ts';
import { tabOf } from './kept-check.ts';
import { loadChart } from './load-chart.ts';
import { newKey } from './new-key.ts';
import { createPlanner } from './planner.ts';
import type { Plan } from './planner-messages.ts';
import { screenOf } from './screen-of.ts';

type Draw = (view: CheckView, chart: Chart | null, previous: CheckView) => void;

const NEXT_TIMES = 3;

/** The visitor's way through the check: what is shown, what each step does, and what the tab remembers. */
export function createCheckFlow(start: CheckStart, draw: Draw) {
  const api = checkApi(start.clinic.slug);
  const tab = tabOf(start.clinic.slug);
  const planner = createPlanner();
  let chart: Chart | null = null;
  let screens: readonly Screen[] = [{ kind: 'start' }];
  let at = 0;
  let hasChanged = false;
  let saveKey = newKey();
  /** A drawing that waits for the chart to be read with. */
  let unread: StoredDrawing | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let view = firstView(start);

  const show = (change: Partial<CheckView>): void => {
    const previous = view;
    view = { ...view, ...change };
    draw(view, chart, previous);
  };
  const keep = (): void => {
    const { check, age, kept, isSent } = view;
    tab.write({ check, age, kept, isSent, drawing: unread ?? storeDrawing(view.history.drawing), screens, at });
  };
  /** Something told was changed: what was agreed to and sent is not the newest any more. */
  const tell = (change: Partial<CheckView>): void => {
    hasChanged = true;
    saveKey = newKey();
    tab.holdBack();
    show({ isSent: false, problem: null, trouble: null, result: null, hasBegun: true, ...change });
    keep();
  };

  async function showAt(index: number): Promise<void> {
    at = Math.min(Math.max(index, 0), screens.length - 1);
    hasChanged = false;
    const screen = screens[at] ?? { kind: 'start' };
    show({ screen, problem: null, trouble: null, isBusy: false });
    // After the screen is drawn: it must not wait for what nobody sees.
    if (view.hasBegun) setTimeout(keep);
    if (view.knowledge === 'loading' || view.knowledge === 'failed') return;
    if (screen.kind === 'question') setTimeout(() => planner.ahead(answersTo(view.check, screen.finding)));
    if (screen.kind === 'result' && view.result === null) showResult(await planner.result(view.check));
  }

  function showResult(result: CheckResult | null): void {
    const urgent = result?.urgent[0]?.urgency;
    if (urgent === undefined) sessionStorage.removeItem(urgencyKey);
    else sessionStorage.setItem(urgencyKey, urgent);
    show({ result, knowledge: result === null ? 'failed' : view.knowledge });
    if (view.isSent && urgent === undefined) void loadTimes();
  }

  async function loadTimes(): Promise<void> {
    show({ slots: (await api.nextTimes(NEXT_TIMES)) ?? 'failed' });
  }

  /** On to a screen; what came after the present one by other answers is dropped. */
  function push(screen: Screen): void {
    screens = [...screens.slice(0, at + 1), screen];
    history.pushState({ at: at + 1 }, '');
    void showAt(at + 1);
  }

  async function goOn(check: CheckAnswers): Promise<void> {
    const next = screens[at + 1];
    if (!hasChanged && next !== undefined && next.kind !== 'save') {
      history.pushState({ at: at + 1 }, '');
      return showAt(at + 1);
    }
    const from = at;
    const slow = setTimeout(() => show({ isBusy: true }), 200);
    let plan: Plan | null;
    try {
      plan = await planner.plan(check);
    } catch {
      plan = null; // Told below, with a way to load again.
    }
    clearTimeout(slow);
    if (at !== from) return;
    if (plan === null) return show({ knowledge: 'failed', isBusy: false });
    if (plan.result !== null) showResult(plan.result);
    push(screenOf(plan.step));
  }

  const painOf = (edits: EditHistory): CheckAnswers => {
    if (chart === null) return view.check;
    const places = paintedPlaces(coverageOf(chart, paintDrawing(chart, edits.drawing)));
    return { ...view.check, pain: painOfPlaces(places) };
  };

  const onward: Readonly<Record<Screen['kind'], () => void>> = {
    start: () => push({ kind: 'about' }),
    about() {
      const age = Number(view.age);
      const isAge = Number.isInteger(age) && age >= 0 && age <= 120;
      if (view.age.trim() !== '' && !isAge) return show({ problem: 'age' });
      const { ageYears, ...others } = view.check;
      const told = view.age.trim() === '' ? undefined : age;
      if (ageYears !== told) tell({ check: told === undefined ? others : { ...others, ageYears: told } });
      void goOn(view.check);
    },
    signs() {
      const { screen, check } = view;
      if (screen.kind !== 'signs') return;
      const isOpen = screen.findings.some((id) => !check.answers.some(({ finding }) => finding === id));
      if (isOpen) show({ problem: 'signs' });
      else void goOn(check);
    },
    drawing() {
      const check = painOf(view.history);
      if (check.pain?.length === 0 && view.problem !== 'nothing') return show({ problem: 'nothing' });
      if (JSON.stringify(check.pain) !== JSON.stringify(view.check.pain)) tell({ check });
      void goOn(view.check);
    },
    question() {
      const { screen, check } = view;
      if (screen.kind !== 'question') return;
      if (check.answers.some(({ finding }) => finding === screen.finding)) void goOn(check);
      else show({ problem: 'choose' });
    },
    result: () => undefined,
    save: () => undefined,
  };

  async function save(): Promise<void> {
    if (view.isBusy) return;
    show({ isBusy: true, trouble: null });
    const known = view.kept;
    const told = known === null ? await api.keep(entryOf(view), saveKey) : await api.replace(known, entryOf(view));
    if (!told.ok) return show({ isBusy: false, trouble: told.trouble });
    tab.sendAlong(told.value);
    show({ isBusy: false, kept: told.value, isSent: true });
    keep();
    void loadTimes();
  }

  async function remove(): Promise<void> {
    const known = view.kept;
    const removed = known === null ? undefined : await api.remove(known);
    if (removed?.ok === false && removed.trouble !== 'in-record' && removed.trouble !== 'unknown')
      return show({ trouble: removed.trouble });
    tab.forget();
    sessionStorage.removeItem(urgencyKey);
    screens = [{ kind: 'start' }];
    at = 0;
    saveKey = newKey();
    history.replaceState({ at: 0, first: true }, '');
    const news = removed?.ok === false && removed.trouble === 'in-record' ? 'remove-record' : 'removed';
    show({ ...firstView(start), knowledge: view.knowledge, news });
  }

  async function resume(code: string): Promise<void> {
    show({ isBusy: true, trouble: null, news: null });
    const opened = await api.resume(code);
    if (!opened.ok) return show({ isBusy: false, trouble: opened.trouble });
    const { answers, drawing, language: _, ...kept } = opened.value;
    const age = answers.ageYears === undefined ? '' : String(answers.ageYears);
    show({
      ...{ check: answers, history: NO_HISTORY, age, kept, isSent: true },
      ...{ hasBegun: true, isBusy: false, result: null },
    });
    // Our own server checked it on its way in.
    unread = drawing === null ? undefined : (drawing as StoredDrawing);
    readWaiting();
    tab.sendAlong(kept);
    hasChanged = true;
    await goOn(answers);
  }

  async function load(): Promise<void> {
    show({ knowledge: 'loading' });
    const [knowledge, loaded] = await Promise.all([planner.open(start.file), chart ?? loadChart()]);
    chart = loaded;
    readWaiting();
    show({ knowledge: chart === null || knowledge === null ? 'failed' : knowledge });
    await showAt(at);
  }

  /** Reads the drawing that waits, once there is a chart to read it with. One that a newer chart does not know is left out. */
  function readWaiting(): void {
    if (chart === null || unread === undefined) return;
    const read = readDrawing(unread, chart);
    unread = undefined;
    if (read.ok) show({ history: { ...NO_HISTORY, drawing: read.value } });
  }

  const actions: CheckActions = {
    begin() {
      const last = screens.length - 1;
      if (last === 0) return onward.start();
      for (let index = 1; index <= last; index++) history.pushState({ at: index }, '');
      void showAt(last);
    },
    resume: (code) => void resume(code),
    loadAgain: () => void load(),
    setAge: (age) => tell({ age }),
    setAbout({ sex, side }) {
      const { sex: _sex, side: _side, ...others } = view.check;
      tell({ check: { ...others, ...(sex !== undefined && { sex }), ...(side !== undefined && { side }) } });
    },
    answer: (finding, answer) => tell({ check: withAnswer(view.check, finding, answer) }),
    noneOf(findings) {
      tell({ check: findings.reduce((check, finding) => withAnswer(check, finding, 'no'), view.check) });
      void goOn(view.check);
    },
    draw(edits) {
      tell({ history: edits });
      clearTimeout(later);
      later = setTimeout(() => planner.ahead([painOf(edits)]), 250);
    },
    continue: () => onward[view.screen.kind](),
    back() {
      if (history.state?.first !== true) return history.back();
      history.replaceState({ at: at - 1, first: true }, '');
      void showAt(at - 1);
    },
    save: () => void save(),
    leave: () => push({ kind: 'save' }),
    remove: () => void remove(),
    print: () => print(),
    goBackTo(findings) {
      const target = screens.findIndex(
        (screen) =>
          (screen.kind === 'signs' && screen.findings.some((id) => findings.includes(id))) ||
          (screen.kind === 'question' && findings.includes(screen.finding)),
      );
      const index = target === -1 ? Math.max(at - 1, 0) : target;
      history.pushState({ at: index }, '');
      void showAt(index);
    },
  };

  return {
    actions,
    start(): void {
      const before = tab.read();
      if (before !== undefined) {
        screens = before.screens;
        unread = before.drawing;
        const { check, age, kept, isSent } = before;
        show({ check, age, kept, isSent, hasBegun: true });
      }
      const from: unknown = history.state?.at;
      at = typeof from === 'number' ? from : 0;
      if (typeof from !== 'number') history.replaceState({ at: 0, first: true }, '');
      addEventListener('popstate', () => {
        const to: unknown = history.state?.at;
        if (typeof to === 'number') void showAt(to);
      });
      void showAt(at);
      void load();
    },
  };
}

const answersTo = (check: CheckAnswers, finding: FindingId): readonly CheckAnswers[] =>
  (['yes', 'no', 'not-sure'] as const).map((answer) => withAnswer(check, finding, answer));
