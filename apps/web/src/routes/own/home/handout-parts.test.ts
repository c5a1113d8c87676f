import { expect, test } from 'vitest';
import { handoutParts } from './handout-parts.ts';

const body = `# Why it hurts
What we found fits with a stiff joint.
{drawing}
This is likely, not certain.

# What you do at home
{exercise ex-open-book}
Open book
2 sets of 8

# Through the day
- Keep moving
- Change position often

# When not to wait
! Numbness between your legs: go at once.`;

test('a handout falls into its headings, without figures and exercises', () => {
  expect(handoutParts(body)).toEqual([
    { heading: 'Why it hurts', lines: ['What we found fits with a stiff joint.', 'This is likely, not certain.'] },
    { heading: 'Through the day', lines: ['- Keep moving', '- Change position often'] },
    { heading: 'When not to wait', lines: ['! Numbness between your legs: go at once.'] },
  ]);
});

test('a body without headings has no parts', () => {
  expect(handoutParts('')).toEqual([]);
});
