import type { MessageSending } from '../usecases/messages/message-sending.ts';
import { sendDueMessages } from '../usecases/messages/send-due-messages.ts';
import type { Job } from './every-minute.ts';

/** Moves messages about visits that are due into the outboxes of their clinics. */
export const sendMessagesJob = (sending: MessageSending): Job => ({
  name: 'send-messages',
  run: () => sendDueMessages(sending),
});
