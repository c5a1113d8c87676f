import { beforeAll, describe, expect, it } from 'vitest';
import { loadTestKnowledge } from '../http/test-app.ts';
import { type MessageKind, messageWords } from './message-words.ts';
import { renderMail, renderText } from './render-message.ts';

const kinds = Object.keys(messageWords.en.kinds) as readonly MessageKind[];
const start = Date.parse('2026-12-01T14:40:00Z');
const aVisit = {
  ...{ givenName: 'Jane', start, practitioner: 'Ana Reyes', place: '100 Main Ave' },
  startBefore: start - 3_600_000,
};
const clinic = { name: 'Clinic home', zone: 'America/Chicago', phone: '+16055550100' };
const single = [aVisit] as const;
const double = [aVisit, { ...aVisit, givenName: 'Tom', start: start + 3_600_000 }] as const;

/** Every message that there is, as it is sent. */
const messages = kinds.flatMap((kind) =>
  (['en', 'es'] as const).flatMap((language) =>
    [single, double].flatMap((visits) => {
      const message = { kind, language, clinic, visits, code: kind === 'confirm-address' ? '123456' : null };
      const { subject, body } = renderMail(message);
      return [`${subject}\n${body}`, renderText(message)].map((text) => ({ kind, language, text }));
    }),
  ),
);

describe('every message in every language', () => {
  let conditions: readonly string[];
  beforeAll(async () => {
    const { kb } = await loadTestKnowledge();
    conditions = kb.conditions.flatMap(({ id, name, synonyms }) => [id, name, ...synonyms]);
  });

  it('names no condition of the knowledge, no part of the body and no treatment', () => {
    expect(conditions.length).toBeGreaterThan(20);
    const words = [
      ...conditions.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      ...[
        'pain',
        'back',
        'spine',
        'hip',
        'groin',
        'flank',
        'syndrome',
        'therapy',
        'treatment',
        'diagnos\\w*',
        'assessment',
      ],
      ...['dolor', 'espalda', 'columna', 'cadera', 'ingle', 'síndrome', 'terapia', 'tratamiento', 'diagnóstic\\w*'],
    ];
    const named = new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'iu');
    // "The time goes back to others" and "the clocks go back" are no backs.
    const said = messages.map(({ text }) => text.replace(/goe?s? back/g, ''));
    expect(said.filter((text) => named.test(text))).toEqual([]);
    expect(named.test('Your visit for low back pain')).toBe(true);
  });

  it('speaks in our voice: no exclamation, no excuse, no percent, nothing too long for a text', () => {
    const wrong = /!|%|unfortunately|please note|kindly|lamentablemente/i;
    expect(messages.filter(({ text }) => wrong.test(text.replaceAll('¡', '!')))).toEqual([]);
  });

  it('says when, with the zone, for each of its visits', () => {
    for (const { kind, language, text } of messages) {
      const whole = {
        en: 'Tuesday, December 1, 2026, at 8:40 am (Central Time)',
        es: 'martes, 1 de diciembre de 2026, a las 8:40 a. m. (hora central)',
      };
      expect([kind, text]).toEqual([kind, expect.stringContaining(whole[language])]);
    }
  });

  it('gives the code where one is needed, and the time before where the visit moved', () => {
    const english = (wanted: MessageKind) =>
      messages.find(({ kind, language }) => kind === wanted && language === 'en')?.text ?? '';
    expect(english('confirm-address')).toContain('Your code is 123456.');
    expect(english('moved')).toContain('It was Tuesday, December 1, 2026, at 7:40 am (Central Time).');
    expect(english('reminder')).not.toContain('It was');
    expect(english('reminder')).toContain('Questions? Call us at (605) 555-0100.');
  });
});
