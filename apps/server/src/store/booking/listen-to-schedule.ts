import type { ScheduleEvent } from '@junction/contract';
import pg from 'pg';
import { scheduleChannel } from './schedule-events.ts';

/** A change that a transaction of some server committed. */
export interface ClinicEvent extends ScheduleEvent {
  readonly clinicId: string;
}

export interface ScheduleListener {
  readonly close: () => Promise<void>;
}

export interface Listening {
  readonly connection: pg.ClientConfig;
  readonly onEvent: (event: ClinicEvent) => void;
  /** The line was down for a while, so that changes may have gone unheard. */
  readonly onGap: () => void;
}

const againMs = 1000;

/** Hears of changes on a connection of its own, and connects again whenever that breaks. */
export function listenToSchedule({ connection, onEvent, onGap }: Listening): ScheduleListener {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let hadLine = false;
  const again = (): void => {
    if (!closed) timer = setTimeout(() => void connect(), againMs);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...connection, connectionTimeoutMillis: 5000, keepAlive: true });
    client = next;
    next.on('notification', ({ payload }) => {
      const event = parseEvent(payload ?? '');
      if (event !== undefined) onEvent(event);
    });
    // A broken line ends the connection as well; only then it is made anew.
    next.on('error', () => undefined);
    next.on('end', again);
    try {
      await next.connect();
      await next.query(`listen ${scheduleChannel}`);
      if (hadLine) onGap();
      hadLine = true;
    } catch {
      // The database is away, and is asked again until it is back; requests say so meanwhile.
      next.removeListener('end', again);
      await next.end().catch(() => undefined);
      again();
    }
  };
  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      client?.removeListener('end', again);
      await client?.end().catch(() => undefined);
    },
  };
}

function parseEvent(payload: string): ClinicEvent | undefined {
  const value: unknown = JSON.parse(payload);
  if (typeof value !== 'object' || value === null || !('clinicId' in value)) return undefined;
  return value as ClinicEvent; // Only `tellSchedule` writes to the channel.
}
