import { outboxSchema, recordSchema } from '@junction/contract';
import { listMail } from '../../store/sign-in/mail-outbox.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

/** Mail and texts that nobody has taken: all of them, where nothing carries them. They hold codes and invitations. */
export const listOutbox = defineUseCase({
  name: 'listOutbox',
  summary: 'List the mail and texts that wait to be sent',
  permission: 'outbox:read',
  action: 'list',
  needsStepUp: true,
  input: recordSchema({}),
  output: outboxSchema,
  run: async (tx, { clinicId }) => {
    const mails = await listMail(tx, clinicId);
    return done(
      {
        mails: mails.map(({ createdAt, calendars, ...mail }) => ({
          ...{ ...mail, calendars: [...calendars], createdAt: createdAt.toISOString() },
        })),
      },
      mails.map(({ mailId }) => ({ resource: 'mail', id: mailId, patientId: null })),
    );
  },
});
