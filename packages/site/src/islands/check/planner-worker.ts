import { checkResult, nextStep, warningSignPages } from '@junction/check';
import { createEngine, type Engine } from '@junction/reasoning';
import type { Answered, Asked, CheckFile } from './planner-messages.ts';

/** The engine beside the page: it thinks ahead while somebody reads, and the page never waits for it to draw. */
let opened: { readonly file: CheckFile; readonly engine: Engine } | undefined;

async function open(address: string): Promise<CheckFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the knowledge did not load: ${response.status}`);
  return response.json();
}

async function answer(asked: Asked): Promise<Answered> {
  const { id } = asked;
  if (asked.kind === 'open') {
    const file = await open(asked.file);
    opened = { file, engine: createEngine(file.kb, file.model) };
    const regions = file.kb.regions.map((region) => region.id);
    const signs = warningSignPages(file.kb, { answers: [] }).flat();
    return { id, kind: 'open', knowledge: { words: file.words, regions, signs } };
  }
  if (opened === undefined) throw new Error('asked before the knowledge was opened');
  const { file, engine } = opened;
  const resultOf = () => checkResult(engine, file.kb, asked.check);
  if (asked.kind === 'result') return { id, kind: 'result', result: resultOf() };
  const step = nextStep(engine, file.kb, asked.check, true);
  return { id, kind: 'plan', plan: { step, result: step.kind === 'result' ? resultOf() : null } };
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).then(postMessage, () => postMessage({ id: data.id, kind: 'failed' } satisfies Answered));
});
