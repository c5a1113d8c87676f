import { branchIds, junctionStates } from '@junction/anatomy';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';
import { JunctionBranches, JunctionTurn } from './junction-figure.tsx';
import { JunctionStill } from './junction-still.tsx';

const figure = (language: Language = 'en'): string =>
  renderToString(h(JunctionBranches, { language })) + renderToString(h(JunctionTurn, { language }));

/** What is read, without the pictures. */
const text = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the figure of the junction', () => {
  it('gives no id twice, and names only ids that are there', () => {
    const html = figure();
    const ids = all(html, / id="([^"]+)"/g);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [
      ...all(html, /url\(#([^)]+)\)/g),
      ...all(html, / href="#([^"]+)"/g),
      ...all(html, / aria-(?:labelled|described)by="([^"]+)"/g),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('draws a course and a territory for every branch, and a button to choose it', () => {
    const html = figure();
    for (const branch of branchIds) {
      expect(html).toMatch(new RegExp(`<path class="territory" data-branch="${branch}" d="M`));
      expect(html).toMatch(new RegExp(`<path class="course" data-branch="${branch}" d="M`));
      expect(html).toContain(`<input type="radio" name="branch" value="${branch}"`);
    }
  });

  it('draws no empty path', () => {
    expect(all(figure(), /(<path[^>]* d(?:="")?[ />])/g)).toEqual([]);
  });

  it.each(languages)('says in words all that it shows, in %s', (language) => {
    const words = wordsOf[language].anatomy;
    const read = text(figure(language));
    for (const branch of branchIds) {
      const { name, text: course, lit, line } = words.branches[branch];
      for (const part of [name, course, lit, line]) expect(read).toContain(part);
    }
    for (const state of junctionStates) {
      expect(read).toContain(words.states[state].name);
      expect(read).toContain(words.states[state].text);
    }
    for (const part of [words.broad, words.slit, words.here, words.schematic, ...Object.values(words.joints)])
      expect(read).toContain(part);
    expect(figure(language)).toContain(`<desc id="trunk-desc">${words.pictureBehind}</desc>`);
    expect(figure(language)).toContain(`<desc id="front-desc">${words.pictureFront}</desc>`);
  });

  it('tells how far each part turns as a table, without a script', () => {
    expect(text(figure())).toContain(
      'Upper back, above T10 7° does the rest T10–T11 2.5° turns T11–T12 2° turns T12–L1, the junction 2° has stopped: the faces meet',
    );
    expect(text(figure('es'))).toContain('T10–T11 2,5° gira');
  });

  it('takes no color but those of the tokens', () => {
    expect(figure()).not.toMatch(/#[0-9a-f]{3,8}\b(?=["; ])|rgb\(|oklch\(| style=/);
  });

  it('stands still on the home, with its three branches in words, and leads to its page', () => {
    const still = renderToString(h(JunctionStill, { language: 'es', slug: 'kinesio' }));
    expect(still).toContain('href="/es/clinics/kinesio/learn/tlj-syndrome#anatomy"');
    expect(text(still)).toContain('A la ingle');
    expect(still).not.toContain('<input');
  });
});
