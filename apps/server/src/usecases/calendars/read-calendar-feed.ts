import { calendarFeedSchema, recordSchema } from '@junction/contract';
import { findFeed } from '../../store/messages/calendar-feeds.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

export const readCalendarFeed = defineUseCase({
  name: 'readCalendarFeed',
  summary: 'Say whether one’s own calendar feed is in use',
  permission: 'calendar:feed',
  action: 'read',
  input: recordSchema({}),
  output: calendarFeedSchema,
  run: async (tx, { clinicId, actor }) => {
    const feed = await findFeed(tx, clinicId, actor.id);
    return done(
      { feed: feed === undefined ? null : { showsNames: feed.showsNames, createdAt: feed.createdAt.toISOString() } },
      [{ resource: 'calendar-feed', id: feed?.feedId ?? null, patientId: null }],
    );
  },
});
