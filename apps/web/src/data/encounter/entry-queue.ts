import type { Entry } from '@junction/encounter';

/** An entry that was made here and is not known to be saved. */
export interface WaitingEntry extends Entry {
  readonly encounterId: string;
}

const STORE = 'entries';
const BY_ENCOUNTER = 'encounter';

/**
 * What was entered on this device and not yet taken by the server. It outlives a reload and a crash of the browser, and is
 * removed as soon as the server has it.
 */
export interface EntryQueue {
  readonly put: (entries: readonly WaitingEntry[]) => Promise<void>;
  /** Of one encounter, in the order in which they were made. */
  readonly listOf: (encounterId: string) => Promise<readonly WaitingEntry[]>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
}

export async function openEntryQueue(): Promise<EntryQueue> {
  const database = await openDatabase();
  const change = (act: (store: IDBObjectStore) => void): Promise<void> =>
    new Promise((done, fail) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      act(transaction.objectStore(STORE));
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error ?? new Error('the queue of entries was not written'));
    });
  return {
    put: (entries) =>
      change((store) => {
        for (const entry of entries) store.put(entry);
      }),
    remove: (ids) =>
      change((store) => {
        for (const id of ids) store.delete(id);
      }),
    listOf: async (encounterId) => {
      const index = database.transaction(STORE).objectStore(STORE).index(BY_ENCOUNTER);
      const found: WaitingEntry[] = await answerOf(index.getAll(encounterId));
      return found.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    },
  };
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('junction-encounters', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex(BY_ENCOUNTER, 'encounterId');
  };
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('the queue of entries does not open'));
  });
}
