/** @jsxImportSource preact */
import { FieldError } from './field.tsx';

export interface BirthDateEntries {
  readonly birthMonth: string;
  readonly birthDay: string;
  readonly birthYear: string;
}

interface BirthDateFieldProps {
  readonly words: {
    readonly birthDate: string;
    readonly birthDateHint: string;
    readonly month: string;
    readonly day: string;
    readonly year: string;
  };
  readonly entries: BirthDateEntries;
  readonly error?: string | undefined;
  readonly onInput?: ((name: keyof BirthDateEntries, value: string) => void) | undefined;
}

const parts = [
  { name: 'birthMonth', word: 'month', size: 2, complete: 'bday-month' },
  { name: 'birthDay', word: 'day', size: 2, complete: 'bday-day' },
  { name: 'birthYear', word: 'year', size: 4, complete: 'bday-year' },
] as const;

/** Three plain fields in the order of the country: no calendar to page through decades with. */
export function BirthDateField({ words, entries, error, onInput }: BirthDateFieldProps) {
  return (
    <fieldset
      class="field birth-date"
      aria-describedby={error === undefined ? 'birthDate-hint' : 'birthDate-hint birthDate-error'}
    >
      <legend>{words.birthDate}</legend>
      <p class="field-hint" id="birthDate-hint">
        {words.birthDateHint}
      </p>
      <div class="birth-parts">
        {parts.map(({ name, word, size, complete }) => (
          <div key={name}>
            <label for={name}>{words[word]}</label>
            <input
              id={name}
              name={name}
              value={entries[name]}
              inputMode="numeric"
              autoComplete={complete}
              maxLength={size}
              data-size={size}
              aria-invalid={error === undefined ? undefined : 'true'}
              onInput={onInput === undefined ? undefined : (event) => onInput(name, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      {error === undefined ? null : <FieldError id="birthDate-error">{error}</FieldError>}
    </fieldset>
  );
}
