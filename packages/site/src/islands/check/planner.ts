import type { CheckAnswers, CheckResult } from '@junction/check';
import type { Knowledge } from '../../check/check-view.ts';
import type { Answered, Asked, Plan } from './planner-messages.ts';

type Question<T = Asked> = T extends Asked ? Omit<T, 'id'> : never;

/** Asks the engine beside the page, and remembers what it answered, so that what was thought ahead is there at once. */
export function createPlanner() {
  const worker = new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answered: Answered) => void>();
  const plans = new Map<string, Promise<Plan>>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  // A worker that cannot start answers nothing by itself.
  worker.addEventListener('error', () => {
    for (const [id, settle] of waiting) settle({ id, kind: 'failed' });
    waiting.clear();
  });
  const ask = (question: Question): Promise<Answered> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ ...question, id: last });
    });

  const plan = (check: CheckAnswers): Promise<Plan> => {
    const key = JSON.stringify(check);
    const known = plans.get(key);
    if (known !== undefined) return known;
    const asked = ask({ kind: 'plan', check }).then((answered) => {
      if (answered.kind === 'plan') return answered.plan;
      plans.delete(key);
      throw new Error('the engine gave no plan');
    });
    plans.set(key, asked);
    return asked;
  };

  return {
    /** Null: it did not load. */
    async open(file: string): Promise<Knowledge | null> {
      const answered = await ask({ kind: 'open', file });
      return answered.kind === 'open' ? answered.knowledge : null;
    },
    plan,
    async result(check: CheckAnswers): Promise<CheckResult | null> {
      const answered = await ask({ kind: 'result', check });
      return answered.kind === 'result' ? answered.result : null;
    },
    /** Begins to think about what may come, while there is time. */
    ahead(checks: readonly CheckAnswers[]): void {
      // What fails here is asked again, and told, when it is needed.
      for (const check of checks) plan(check).catch(() => undefined);
    },
  };
}
