export interface Text {
  /** The same each time that this text is sent: whoever gets it twice can tell. */
  readonly textId: string;
  /** A phone number as E.164 writes it: `+16055550100`. */
  readonly recipient: string;
  readonly text: string;
}

/** Hands text messages on. Resolves once somebody else has taken one and answers for it. */
export interface Texter {
  readonly send: (text: Text) => Promise<void>;
}
