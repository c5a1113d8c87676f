import { describe, expect, it } from 'vitest';
import { draftRelease, type ReleaseFacts } from './release.ts';

const facts: ReleaseFacts = {
  ...{ patientName: 'Sam Sample', patientDetail: '44, female', condition: 'Thoracolumbar junction syndrome' },
  ...{ direction: 'Open and mobilize', startedOn: '2026-03-02', endedOn: '2026-04-13', visits: 6 },
  measures: [{ name: 'Pain', from: 7, to: 2.33, high: 10, meaningful: 2 }],
  ...{ adherence: { done: 52, of: 60 }, selfCare: ['Cat-camel, a few times a week'] },
};

describe('the letter at the end of care', () => {
  it('says how long it took, what changed, and what the patient does now', () => {
    expect(draftRelease(facts).split('\n')).toEqual([
      '# Dear colleague',
      'We have finished care of Sam Sample (44, female). This letter says what it came to.',
      '',
      '# Care',
      'From 2026-03-02 to 2026-04-13, 6 signed visits.',
      'Cause that fitted best: Thoracolumbar junction syndrome.',
      'Open and mobilize',
      'Exercises at home: 52 of 60 that were due were logged.',
      '',
      '# Result',
      '- Pain: 7 at the start, 2.3 at the end, of 10; a change of 2 matters.',
      '',
      '# What the patient does now',
      '- Cat-camel, a few times a week',
      '',
      '# When to send them back',
      'When pain returns for more than two weeks, or at once with any new warning sign.',
    ]);
  });

  it('leaves out what nobody measured or logged', () => {
    const bare = draftRelease({ ...facts, condition: null, measures: [], adherence: { done: 0, of: 0 }, visits: 1 });
    expect(bare).not.toContain('# Result');
    expect(bare).not.toContain('Exercises at home');
    expect(bare).toContain('1 signed visit.');
  });
});
