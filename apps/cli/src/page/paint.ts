/** What a piece of text is, rather than which color it has: without color the page must still say everything in words and shapes. */
export type Tone = 'strong' | 'quiet' | 'for' | 'against' | 'verdict' | 'soon' | 'same-day' | 'emergency' | 'routine';
export type Paint = (tone: Tone, text: string) => string;

/** For files, pipes and whoever asked for no color. */
export const paintNothing: Paint = (_, text) => text;

/** For terminals: the sixteen basic colors only, so that the page follows the reader's own light or dark theme. */
export const paintAnsi: Paint = (tone, text) => (text === '' ? '' : `\u001b[${CODES[tone]}m${text}\u001b[0m`);

const CODES: Readonly<Record<Tone, string>> = {
  strong: '1',
  quiet: '2',
  for: '32',
  against: '33',
  verdict: '1;32',
  routine: '32',
  soon: '1;36',
  'same-day': '1;33',
  emergency: '1;31',
};
