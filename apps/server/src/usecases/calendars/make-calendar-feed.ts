import { calendarFeedEntrySchema, newCalendarFeedSchema } from '@junction/contract';
import { insertFeed, revokeFeed } from '../../store/messages/calendar-feeds.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { hashFeedSecret, makeFeedSecret } from './feed-secret.ts';

/** The old address, if there is one, opens nothing any more. */
export const makeCalendarFeed = defineUseCase({
  name: 'makeCalendarFeed',
  summary: 'Make a secret address from which a calendar program reads one’s own visits',
  permission: 'calendar:feed',
  action: 'create',
  input: calendarFeedEntrySchema,
  output: newCalendarFeedSchema,
  run: async (tx, { clinicId, actor, newId }, { showsNames }) => {
    await revokeFeed(tx, clinicId, actor.id);
    const secret = makeFeedSecret(clinicId);
    const feed = await insertFeed(tx, clinicId, {
      ...{ feedId: newId(), staffId: actor.id, secretHash: hashFeedSecret(secret), showsNames },
    });
    return done(
      {
        feed: { showsNames, createdAt: feed.createdAt.toISOString() },
        path: `/api/public/calendars/${secret}.ics`,
      },
      [{ resource: 'calendar-feed', id: feed.feedId, patientId: null }],
    );
  },
});
