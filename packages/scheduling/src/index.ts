export type { Busy, BusyBlock, BusyHold, BusyVisit } from './busy.ts';
export { type CadencePeriod, type CadencePhase, cadencePeriods } from './care-cadence.ts';
export {
  checkStart,
  type NeverOffered,
  type StartAnswer,
  type StartChoice,
  type StartQuery,
  type Taken,
} from './check-start.ts';
export {
  type CivilDate,
  type CivilDateTime,
  type ClockTime,
  parseCivilDate,
  parseClockTime,
  type Weekday,
} from './civil.ts';
export { type CivilTime, dateAfter, toCivil, toInstants } from './civil-time.ts';
export type { Place, Practitioner, Resource, Service } from './clinic.ts';
export { datesAround } from './dates-around.ts';
export { type Fairness, fairOrder } from './fair-order.ts';
export { formatInstant, instantFormatter } from './format-instant.ts';
export { busyWindow, freeSlots } from './free-slots.ts';
export type { Instant, TimeRange } from './instant.ts';
export { nearestSlots } from './nearest-slots.ts';
export { type ClockRange, type Closure, type OpeningHours, openTimes } from './opening-hours.ts';
export { planSeries, type Series, type SeriesPreferences, type SeriesQuery } from './plan-series.ts';
export {
  type BookingPolicy,
  DEFAULT_POLICY,
  holdExpiry,
  lastBookableDate,
  type PartOfDayCap,
  type StartAlignment,
  selfServiceWindow,
} from './policy.ts';
export { type PooledStart, poolSlots } from './pool-slots.ts';
export { rangeOfDate } from './range-of-date.ts';
export { intersection, overlaps, type RangeSet, subtraction, toRangeSet, union } from './range-set.ts';
export { type Language, type MomentWords, momentWords } from './reminders/moment-words.ts';
export { type NoticeKind, noticeOf, type VisitFacts } from './reminders/notice.ts';
export { withinOneMessage } from './reminders/one-message.ts';
export {
  DEFAULT_REMINDER_RULES,
  type MessageChannel,
  type PlannedReminder,
  planReminders,
  type ReminderRules,
} from './reminders/plan-reminders.ts';
export {
  type DropReason,
  type ReminderChoice,
  reminderChannels,
  reminderDrop,
} from './reminders/reminder-drop.ts';
export { nextLoudMoment, noticeDue } from './reminders/send-moment.ts';
export { calendarTime, type ZoneBlock, zoneBlock } from './reminders/zone-block.ts';
export { parseStart, type RequestedStart, type ResolvedStart, resolveStart } from './requested-start.ts';
export { type Schedule, scheduleProblems } from './schedule-problems.ts';
export type { Slot, SlotQuery } from './slot.ts';
export { type VisitTimes, visitTimes } from './visit-times.ts';
export { matchWaitingList, type Urgency, type WaitingEntry, type WaitingMatch } from './waiting-list.ts';
export type { WeeklyTime } from './weekly-times.ts';
export { type ZoneSegment, zoneSegments } from './zone-clock.ts';
