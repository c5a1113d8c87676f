/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import type { LearnWords } from '../text/words.ts';
import type { LibraryEntry } from './library.ts';

const signs = { soon: 'clock', 'same-day': 'warning', emergency: 'warning-octagon' } as const;

/** How soon a cause needs a person to be seen; nothing where it can wait for an ordinary visit. */
export function UrgencyTag({
  urgency,
  words,
}: {
  readonly urgency: LibraryEntry['urgency'];
  readonly words: LearnWords;
}) {
  if (urgency === 'routine') return null;
  return (
    <span class="urgency" data-urgency={urgency}>
      <Icon name={signs[urgency]} size={16} />
      {words.urgent[urgency]}
    </span>
  );
}
