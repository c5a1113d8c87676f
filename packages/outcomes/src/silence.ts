/** True when nothing has come in for more than `limit` days. `last`: the day of what came last, or of the start. */
export const isSilent = (last: number, today: number, limit: number): boolean => today - last > limit;
