/** A calendar file that goes with a mail, and what a calendar is to do with it (RFC 5546). */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}
