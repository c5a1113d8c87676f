import type { CheckIns, ExerciseLogs } from '@junction/contract';

export type ExerciseLog = ExerciseLogs['logs'][number];
export type CheckIn = CheckIns['checkIns'][number];

/** One answer that waits on this device until the server has it. `body.id` makes it count once, `body.at` is when it was given. */
export type KeptAnswer =
  | { readonly kind: 'log'; readonly slug: string; readonly patientId: string; readonly body: ExerciseLog }
  | { readonly kind: 'check-in'; readonly slug: string; readonly patientId: string; readonly body: CheckIn };

const NAME = 'junction-home';
const STORE = 'answers';

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'body.id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function withStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await openStore();
  try {
    return await new Promise<T>((resolve, reject) => {
      const tx = db.transaction(STORE, mode);
      const request = work(tx.objectStore(STORE));
      tx.oncomplete = () => resolve(request.result);
      tx.onabort = () => reject(tx.error);
      tx.onerror = () => reject(tx.error);
    });
  } finally {
    db.close();
  }
}

/** Keeps an answer on this device before anything is sent, so that a page that is closed loses nothing. */
export const keepAnswer = async (answer: KeptAnswer): Promise<void> => {
  await withStore('readwrite', (store) => store.put(answer));
};

/** What waits, the earliest first. */
export async function keptAnswers(): Promise<readonly KeptAnswer[]> {
  const answers: readonly KeptAnswer[] = await withStore('readonly', (store) => store.getAll());
  return answers.toSorted((a, b) => a.body.at.localeCompare(b.body.at));
}

export async function dropAnswers(ids: readonly string[]): Promise<void> {
  for (const id of ids) await withStore('readwrite', (store) => store.delete(id));
}

export const forgetAnswers = async (): Promise<void> => {
  await withStore('readwrite', (store) => store.clear());
};
