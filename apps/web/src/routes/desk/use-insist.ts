import { useCallback, useState } from 'react';
import type { ApiAnswer, ApiProblem } from '#src/data/api.ts';
import type { DeskHold, Insistence } from './desk-context.ts';

/** A refusal that waits for a decision. */
export interface Question {
  readonly problem: ApiProblem;
  readonly answer: (more: Insistence | undefined) => void;
}

/** Sends what may meet something that is in the way, and asks until it is sent or given up. */
export function useInsist(): { readonly insist: DeskHold['insist']; readonly question: Question | undefined } {
  const [question, setQuestion] = useState<Question>();
  const insist = useCallback<DeskHold['insist']>(async (send) => {
    let more: Insistence = {};
    for (;;) {
      const answer: ApiAnswer<never> | Awaited<ReturnType<typeof send>> = await send(more);
      if (answer.ok || !isInTheWay(answer.problem)) return answer;
      const { problem } = answer;
      const decided = await new Promise<Insistence | undefined>((resolve) => setQuestion({ problem, answer: resolve }));
      setQuestion(undefined);
      if (decided === undefined) return answer;
      more = { ...more, ...decided };
    }
  }, []);
  return { insist, question };
}

/** Something stands there already: it can be decided what to do, unlike with a version that is too old. */
export const isInTheWay = ({ said }: Pick<ApiProblem, 'said'>): boolean => said?.has('alternatives') === true;
