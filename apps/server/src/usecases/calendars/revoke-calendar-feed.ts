import { calendarFeedSchema, recordSchema } from '@junction/contract';
import { revokeFeed } from '../../store/messages/calendar-feeds.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

export const revokeCalendarFeed = defineUseCase({
  name: 'revokeCalendarFeed',
  summary: 'Close the address of one’s own calendar feed',
  permission: 'calendar:feed',
  action: 'remove',
  input: recordSchema({}),
  output: calendarFeedSchema,
  run: async (tx, { clinicId, actor }) => {
    const feedId = await revokeFeed(tx, clinicId, actor.id);
    return done({ feed: null }, [{ resource: 'calendar-feed', id: feedId ?? null, patientId: null }]);
  },
});
