import { bodiesOf } from '@junction/encounter';
import { items, sections } from './body.ts';
import { doseWords } from './dose-words.ts';
import type { DocumentFacts } from './facts.ts';

/** Always said, whatever the plan: when not to wait. The words of the knowledge base's own item on warning signs. */
const WARNING_SIGNS = 'edu-redflags';

/** What the patient takes home, in plain words: why it hurts, exercises, daily life, when to stop, when to call, what is next. */
export function draftHandout(facts: DocumentFacts): string {
  const { plan, words, nextVisit, phone } = facts;
  const education = plan.education
    .filter(({ id }) => id !== WARNING_SIGNS)
    .map(({ id, text }) => words.education[id] ?? text);
  const wants = bodiesOf(facts.state, 'text').find(({ field }) => field === 'wants-back')?.text;
  return sections([
    ['Why it hurts', [...why(facts), '{drawing}', ...(isJunction(facts) ? ['{junction}'] : [])]],
    ['What you do at home', exerciseLines(facts)],
    ['Through the day', items(education)],
    ['What we want to reach', goalLines(plan.goals, wants)],
    ['When to stop and call us', [...stopLines(facts), ...(phone === undefined ? [] : [`Call ${phone}.`])]],
    ['When not to wait', [`! ${words.education[WARNING_SIGNS] ?? ''}`]],
    ['Your next visit', nextVisit === undefined ? [] : [nextVisit]],
  ]);
}

const isJunction = ({ assessment }: DocumentFacts): boolean => assessment.differential[0]?.condition === 'tlj-syndrome';

/** The leading cause in plain words with how sure we are; nothing is called certain. */
function why(facts: DocumentFacts): readonly string[] {
  const { assessment, words } = facts;
  const leader = assessment.differential[0];
  const phrase = leader === undefined ? undefined : words.conditions[leader.condition]?.phrase;
  if (assessment.conclusion === 'undetermined' || phrase === undefined) {
    return ['We cannot tell yet which part makes your pain. The next visit will tell more. Moving is safe.'];
  }
  const sure =
    assessment.conclusion === 'likely' ? 'This is likely, not certain.' : 'This fits best so far. It is not settled.';
  return [
    `What we found fits with ${phrase}.`,
    ...mechanismWords(facts),
    `${sure} We check again: ${assessment.conclusion === 'likely' ? 'if your pain has not clearly dropped by then, we look for another cause.' : 'we test further at the next visit.'}`,
  ];
}

function mechanismWords({ assessment: { mechanism } }: DocumentFacts): readonly string[] {
  if (mechanism === null || mechanism.undetermined) return [];
  if (mechanism.hypomobile >= mechanism.hypermobile && mechanism.hypomobile >= mechanism.mixed) {
    return ['The joint there is stiff. So we loosen it, and you keep it moving.'];
  }
  if (mechanism.hypermobile >= mechanism.mixed) {
    return ['The joint there moves too freely. So we do not crack it. You train the muscles that hold it.'];
  }
  return [
    'One level is stiff and the next one moves too freely. So we loosen the one and you train to hold the other.',
  ];
}

function exerciseLines({ plan }: DocumentFacts): readonly string[] {
  return plan.exercises.flatMap(({ id, name, dose, steps, stopIf }) => [
    `{exercise ${id}}`,
    name,
    doseWords(dose),
    `${steps.join('. ')}.`,
    `Stop if: ${stopIf}.`,
    '',
  ]);
}

function goalLines(goals: DocumentFacts['plan']['goals'], wants: string | undefined): readonly string[] {
  const own = wants === undefined ? [] : [`In your words: “${wants}”`];
  return [...own, ...items(goals.map(({ text, target }) => (target === '' ? text : `${text}: ${target}`)))];
}

const stopLines = ({ plan }: DocumentFacts): readonly string[] =>
  items([
    'A pull is fine. Sharp pain is not: stop, rest a day, try half as much.',
    'Soreness for a day after treatment is common. More than two days is a reason to call us.',
    ...(plan.visits.stopRule === '' ? [] : ['If nothing has changed by the check visit, we look for another cause.']),
  ]);
