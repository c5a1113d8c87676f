import { describe, expect, it } from 'vitest';
import { findWords, type PersonalWord, withoutSampleSignIns } from './words-of-people.ts';

const people: readonly PersonalWord[] = [
  { kind: 'name', text: 'Zoë' },
  { kind: 'name', text: 'Berg-O’Brien' },
  { kind: 'birth date', text: '1984-02-29' },
  { kind: 'phone', text: '+16055550101' },
  { kind: 'e-mail', text: 'zoe.berg@mail.example' },
];

describe('people in a log', () => {
  it.each([
    ['GET /patients?name=Zoë', 'the name "Zoë"'],
    ['GET /patients/zo%C3%AB 404', 'the name "zo%C3%AB"'],
    ['could not read BERG-O’BRIEN', 'the name "BERG-O’BRIEN"'],
    ['born 2/29/1984', 'the birth date "2/29/1984"'],
    ['{"born":"1984-02-29T00:00:00Z"}', 'the birth date "1984-02-29"'],
    ['born 1984-02-29, it says', 'the birth date "1984-02-29"'],
    ['call 6055550101', 'the phone "6055550101"'],
    ['to zoe.berg%40mail.example', 'the e-mail "zoe.berg%40mail.example"'],
  ])('%s', (line, found) => {
    expect(findWords(`started\n${line}`, people)).toEqual([`line 2: ${found}`]);
  });

  it('are not found inside other words, nor in what the log says anyway', () => {
    expect(findWords('zoëlogy 116055550101 GET /api/clinics/:slug/patients 200 1.5 ms', people)).toEqual([]);
  });

  it('are let be where the server says how to come in as the sample people, and only there', () => {
    const log = '             fran@kinesio.example  sample-desk-kinesio  (front-desk)\nmail to fran@kinesio.example\n';
    const words: readonly PersonalWord[] = [{ kind: 'e-mail', text: 'fran@kinesio.example' }];
    expect(findWords(withoutSampleSignIns(log), words)).toEqual(['line 2: the e-mail "fran@kinesio.example"']);
  });
});
