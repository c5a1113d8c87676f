import { outboxSchema, recordSchema } from '@junction/contract';
import { listMail } from '../../store/sign-in/mail-outbox.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

/** Mail that no mail server has taken: all of it, where there is none. It holds codes and invitations. */
export const listOutbox = defineUseCase({
  name: 'listOutbox',
  summary: 'List the mail that waits to be sent',
  permission: 'outbox:read',
  action: 'list',
  needsStepUp: true,
  input: recordSchema({}),
  output: outboxSchema,
  run: async (tx, { clinicId }) => {
    const mails = await listMail(tx, clinicId);
    return done(
      { mails: mails.map(({ createdAt, ...mail }) => ({ ...mail, createdAt: createdAt.toISOString() })) },
      mails.map(({ mailId }) => ({ resource: 'mail', id: mailId, patientId: null })),
    );
  },
});
