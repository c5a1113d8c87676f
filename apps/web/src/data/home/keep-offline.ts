/** What the worker of the patient's place keeps: `apps/web/public/home-worker.js` knows the same names. */
const OWN_CACHE = 'junction-own';

/** Starts the worker that opens the place without a network, and tells it which files this page needed. */
export async function keepOffline(slug: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/home-worker.js', { scope: `/clinics/${slug}/me` });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'))
    .map(({ pathname }) => pathname);
  active?.postMessage({ kind: 'keep', page: location.pathname, files: [...new Set(files)] });
}

/** Keeps what was loaded before the worker was there: the next time it opens without a network. */
export async function keepAddresses(addresses: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ kind: 'own', addresses });
}

/** Forgets everything of a person that was kept of the server's answers. */
export async function forgetOwn(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(OWN_CACHE);
}
