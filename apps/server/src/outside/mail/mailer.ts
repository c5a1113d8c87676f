import type { CalendarPart } from '../../messages/calendar-part.ts';

export interface Mail {
  /** The same each time that this mail is sent: whoever gets it twice can tell. */
  readonly mailId: string;
  readonly recipient: string;
  /** The name of whom it is from; the address is the server's. */
  readonly senderName: string;
  /** Where answers go; null: nowhere. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly calendars: readonly CalendarPart[];
}

/** Hands mail on. Resolves once somebody else has taken it and answers for it. */
export interface Mailer {
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}
