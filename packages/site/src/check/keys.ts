/** Where this tab keeps the check of a clinic until it is closed. */
export const checkKey = (slug: string): string => `junction-check-${slug}`;

/** Where the booking page finds the check that goes with the booking. */
export const intakeKey = (slug: string): string => `junction-check-intake-${slug}`;
