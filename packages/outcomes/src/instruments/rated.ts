import type { Instrument, InTwo, Item } from '../instrument.ts';

const PAIN_ENDS = {
  low: { en: 'No pain', es: 'Ningún dolor' },
  high: { en: 'The worst pain you can think of', es: 'El peor dolor que pueda imaginar' },
};
const ABILITY_ENDS = {
  low: { en: 'Cannot do it', es: 'No puedo hacerlo' },
  high: { en: 'As well as before', es: 'Tan bien como antes' },
};
const painItem = (id: string, text: InTwo): Item => ({ id, text, from: 0, to: 10, ends: PAIN_ENDS, whole: true });
const activity = (n: number): Item => ({
  id: `activity-${n}`,
  text: {
    en: `How well can you do activity ${n} of your list today?`,
    es: `¿Qué tan bien puede hacer hoy la actividad ${n} de su lista?`,
  },
  ...{ from: 0, to: 10, ends: ABILITY_ENDS, whole: true },
});

const nprs: Instrument = {
  id: 'nprs',
  name: { en: 'Pain, 0 to 10', es: 'Dolor, de 0 a 10' },
  asks: 'patient',
  items: [
    painItem('now', { en: 'How much pain do you have right now?', es: '¿Cuánto dolor tiene ahora mismo?' }),
    painItem('average', {
      en: 'How much pain did you have on average in the last 24 hours?',
      es: '¿Cuánto dolor tuvo en promedio en las últimas 24 horas?',
    }),
    painItem('worst', {
      en: 'How bad was your pain at its worst in the last 24 hours?',
      es: '¿Qué tan fuerte fue su peor dolor en las últimas 24 horas?',
    }),
  ],
  parts: [
    {
      ...{ id: 'pain', name: { en: 'Pain', es: 'Dolor' }, low: 0, high: 10, unit: null },
      ...{ better: 'lower', error: 2, meaningful: 2 },
    },
  ],
  scoring: { kind: 'mean', part: 'pain', atLeast: 1 },
};

const vas: Instrument = {
  id: 'vas',
  name: { en: 'Pain on a line', es: 'Dolor en una línea' },
  asks: 'patient',
  items: [
    {
      ...{ id: 'line', from: 0, to: 100, unit: 'mm', ends: PAIN_ENDS, whole: false },
      text: {
        en: 'Mark on the line how much pain you have right now.',
        es: 'Marque en la línea cuánto dolor tiene ahora mismo.',
      },
    },
  ],
  parts: [
    {
      ...{ id: 'line', name: { en: 'Pain on a line', es: 'Dolor en una línea' }, low: 0, high: 100, unit: 'mm' },
      ...{ better: 'lower', error: 15, meaningful: 15 },
    },
  ],
  scoring: { kind: 'own' },
};

const psfs: Instrument = {
  id: 'psfs',
  name: { en: 'Your own activities', es: 'Sus propias actividades' },
  asks: 'patient',
  items: [activity(1), activity(2), activity(3), activity(4), activity(5)],
  parts: [
    {
      ...{ id: 'function', name: { en: 'Your own activities', es: 'Sus propias actividades' }, low: 0, high: 10 },
      ...{ unit: null, better: 'higher', error: 2, meaningful: 2.3 },
    },
  ],
  scoring: { kind: 'mean', part: 'function', atLeast: 1 },
};

/** Eleven points, because the published smallest change that matters is of a scale of eleven points. */
const groc: Instrument = {
  id: 'groc',
  name: { en: 'Change since the start', es: 'Cambio desde el inicio' },
  asks: 'patient',
  items: [
    {
      ...{ id: 'change', from: -5, to: 5, whole: true },
      text: {
        en: 'Compared with when we started, how are you now?',
        es: 'Comparado con cuando empezamos, ¿cómo está ahora?',
      },
      ends: {
        low: { en: 'Very much worse', es: 'Muchísimo peor' },
        high: { en: 'Very much better', es: 'Muchísimo mejor' },
      },
    },
  ],
  parts: [
    {
      ...{ id: 'change', name: { en: 'Change since the start', es: 'Cambio desde el inicio' }, low: -5, high: 5 },
      ...{ unit: null, better: 'higher', error: 2, meaningful: 2 },
    },
  ],
  scoring: { kind: 'own' },
};

const dayPart = (id: string, name: InTwo) =>
  ({ id, name, low: 0, high: 7, unit: 'days', better: 'lower', error: 1, meaningful: 2 }) as const;

const painDays: Instrument = {
  id: 'pain-days',
  name: { en: 'Days in the past week', es: 'Días de la última semana' },
  asks: 'patient',
  items: [
    {
      ...{ id: 'pain', from: 0, to: 7, unit: 'days', whole: true },
      text: {
        en: 'On how many of the past 7 days did you have pain?',
        es: '¿En cuántos de los últimos 7 días tuvo dolor?',
      },
    },
    {
      ...{ id: 'limited', from: 0, to: 7, unit: 'days', whole: true },
      text: {
        en: 'On how many of the past 7 days did pain keep you from something?',
        es: '¿En cuántos de los últimos 7 días el dolor le impidió hacer algo?',
      },
    },
  ],
  parts: [
    dayPart('pain', { en: 'Days with pain', es: 'Días con dolor' }),
    dayPart('limited', { en: 'Limited days', es: 'Días con límites' }),
  ],
  scoring: { kind: 'own' },
};

const acceptable: Instrument = {
  id: 'patient-acceptable',
  name: { en: 'Good enough?', es: '¿Está bien así?' },
  asks: 'patient',
  items: [
    {
      ...{ id: 'acceptable', from: 0, to: 1, whole: true },
      text: {
        en: 'If you stayed as you are now, would that be fine with you?',
        es: 'Si se quedara como está ahora, ¿estaría conforme?',
      },
      choices: [
        { value: 1, text: { en: 'Yes', es: 'Sí' } },
        { value: 0, text: { en: 'No', es: 'No' } },
      ],
    },
  ],
  parts: [
    {
      ...{ id: 'acceptable', name: { en: 'Good enough', es: 'Está bien así' }, low: 0, high: 1, unit: null },
      ...{ better: 'higher', error: null, meaningful: null },
    },
  ],
  scoring: { kind: 'own' },
};

/** What patients answer by themselves. */
export const ratedInstruments: readonly Instrument[] = [nprs, vas, psfs, groc, painDays, acceptable];
