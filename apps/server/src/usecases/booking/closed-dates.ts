import type { ClinicService } from '@junction/contract';
import { type CivilDate, dateAfter, openTimes, overlaps, rangeOfDate, toRangeSet } from '@junction/scheduling';
import type { SetUp } from '../../store/booking/set-up.ts';
import { giversOf } from './slot-query.ts';

export interface ClosedQuery {
  readonly service: ClinicService;
  /** Null: no preference. */
  readonly practitioner: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The dates on which nobody who gives the service is there at all, whatever is booked. */
export function closedDates(setUp: SetUp, { service, practitioner, from, to }: ClosedQuery): readonly CivilDate[] {
  const { zone, places } = setUp;
  const givers = giversOf(setUp, service).filter(({ id }) => practitioner === null || id === practitioner);
  const open = toRangeSet(
    givers.flatMap(({ works }) =>
      works.flatMap(({ place, hours }) => {
        const house = places.find(({ id }) => id === place);
        return house === undefined ? [] : openTimes({ zone, hours: [house.hours, hours], from, to });
      }),
    ),
  );
  const closed: CivilDate[] = [];
  for (let date = from; date <= to; ) {
    const day = rangeOfDate(date, zone);
    if (!overlaps(open, day)) closed.push(date);
    date = dateAfter(day.start, 1, zone);
  }
  return closed;
}
