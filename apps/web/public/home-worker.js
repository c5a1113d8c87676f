// The patient's place without a network: the page, its files, and what the server said last. Files carry a hash in their name
// and never change; everything else is asked for first, and what was kept stands in only when nobody answers.
// The names of the caches are known to apps/web/src/data/home/keep-offline.ts, which forgets what is a person's own.
const SHELL = 'junction-shell';
const OWN = 'junction-own';
const PATIENCE_MS = 6000;

const ownAddress =
  /^\/api\/(?:session$|own$|clinics\/[^/]+$|clinics\/[^/]+\/(?:patients\/[^/]+\/(?:home|progress|chart|accesses)|encounters\/[^/]+)$)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshFirst(event, SHELL, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
  else if (ownAddress.test(pathname)) event.respondWith(freshFirst(event, OWN, pathname));
  else if (!pathname.startsWith('/api/')) event.respondWith(freshFirst(event, SHELL, pathname));
});

self.addEventListener('message', (event) => {
  const { kind } = event.data;
  if (kind === 'keep') event.waitUntil(keepShell(event.data.page, event.data.files));
  if (kind === 'own') event.waitUntil(keepOwn(event.data.addresses));
});

async function keptFirst(request) {
  const kept = await caches.match(request.url, { cacheName: SHELL });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await put(SHELL, request.url, answer.clone());
  return answer;
}

async function freshFirst(event, name, key) {
  const kept = await caches.match(key, { cacheName: name });
  try {
    // Without anything to fall back on there is no reason to stop waiting.
    const signal = kept === undefined ? undefined : AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(event.request, signal === undefined ? {} : { signal });
    if (answer.ok) event.waitUntil(put(name, key, answer.clone()));
    return answer.status >= 502 && kept !== undefined ? kept : answer;
  } catch (error) {
    if (kept !== undefined) return kept;
    throw error;
  }
}

async function put(name, key, answer) {
  // What came by another address, or belongs to this reader alone in a part, is not kept.
  if (answer.redirected || answer.status !== 200) return;
  await (await caches.open(name)).put(key, answer);
}

/** Keeps the page and its files, and forgets the files of versions before. */
async function keepShell(page, files) {
  const cache = await caches.open(SHELL);
  const wanted = new Set([page, ...files]);
  for (const key of await cache.keys()) {
    const { pathname } = new URL(key.url);
    if (pathname.startsWith('/assets/') && !wanted.has(pathname)) await cache.delete(key);
  }
  for (const file of wanted) {
    if (file.startsWith('/assets/') && (await cache.match(file)) !== undefined) continue;
    await put(SHELL, file, await fetch(file, { headers: file === page ? { accept: 'text/html' } : {} }));
  }
}

async function keepOwn(addresses) {
  for (const address of addresses) {
    if (!ownAddress.test(address)) continue;
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (answer.ok) await put(OWN, address, answer);
  }
}
