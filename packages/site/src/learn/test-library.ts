import type { Library, LibraryEntry } from './library.ts';

const hip: LibraryEntry['pages']['en'] = {
  condition: 'hip-oa',
  language: 'en',
  title: 'Worn hip joint',
  description: 'A worn hip hurts in the groin.',
  lead: 'Movement feeds the joint.',
  alsoCalled: ['hip arthritis'],
  what: ['The cover thins.', 'Pictures and pain do not match well.'],
  where: ['The groin.'],
  mistakenFor: [{ condition: 'tlj-syndrome', apart: 'With a sore junction the hip turns freely.' }],
  found: ['The hip is turned inward.'],
  helps: ['Strength exercises.', 'Walking.'],
  expect: ['It changes slowly.'],
  seekHelpNow: ['You cannot put weight on the leg after a fall.'],
  more: [],
  sources: ['sutlive-2008'],
};

const junction: LibraryEntry['pages']['en'] = {
  ...hip,
  condition: 'tlj-syndrome',
  title: 'Thoracolumbar junction syndrome',
  lead: 'A sore joint at the waist sends pain.',
  alsoCalled: [],
  mistakenFor: [{ condition: 'hip-oa', apart: 'A worn hip is stiff.' }],
  helps: ['If it is stiff: open it.', 'If it is loose: steady it.', 'Walk every day.'],
  more: [{ id: 'two-spines', heading: 'Where a spine that turns meets one that cannot', paragraphs: ['It is busy.'] }],
};

/** Two causes: one whose page is in English only, and the flagship in both languages. */
export const testLibrary: Library = {
  regions: {
    en: { groin: 'your groin', buttock: 'your buttock', 'iliac-crest': 'the back of your hip rim' },
    es: { groin: 'la ingle', buttock: 'la nalga', 'iliac-crest': 'el borde de atrás de la cadera' },
  },
  entries: [
    {
      ...{ id: 'hip-oa', group: 'pelvic-hip', urgency: 'soon', icd10: 'M16' },
      names: { en: 'Worn hip joint', es: 'Desgaste de la cadera' },
      phrases: { en: 'wear of the hip joint', es: 'un desgaste de la cadera' },
      pages: { en: hip, es: hip },
      places: [
        { region: 'groin', share: 0.8 },
        { region: 'buttock', share: 0.4 },
      ],
      signs: { all: 41, studied: 9 },
      sources: [
        {
          ...{ id: 'sutlive-2008', authors: 'Sutlive TG', title: 'A rule', journal: 'J 38:542', year: 2008 },
          ...{ doi: '10.1/x', read: true },
        },
      ],
    },
    {
      ...{ id: 'tlj-syndrome', group: 'tlj', urgency: 'routine', icd10: 'M54.59' },
      names: { en: 'Thoracolumbar junction syndrome', es: 'Síndrome de la unión toracolumbar' },
      phrases: { en: 'a sore joint at the waist', es: 'una articulación dolorida en la cintura' },
      pages: {
        en: junction,
        es: {
          ...junction,
          language: 'es',
          title: 'Síndrome de la unión toracolumbar',
          lead: 'Una articulación dolorida.',
        },
      },
      places: [
        { region: 'iliac-crest', share: 0.85 },
        { region: 'groin', share: 0.35 },
      ],
      signs: { all: 63, studied: 0 },
      sources: [{ id: 'maigne-1980', authors: 'Maigne R', title: 'Low back pain', year: 1980, read: false }],
    },
  ],
};
