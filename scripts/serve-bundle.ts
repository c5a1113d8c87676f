// One script, bundled as the screens are, on a page of its own with the compiled knowledge beside it: for what is measured or checked in a real browser.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface ServedBundle {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves `entry` (a TypeScript file) at a free local port. The page's clock is exact to 5 µs, since it is isolated from other origins. */
export async function serveBundle({
  root,
  entry,
}: {
  readonly root: string;
  readonly entry: string;
}): Promise<ServedBundle> {
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'safari16.4', 'firefox114'],
    write: false,
    logLevel: 'error',
  });
  const files: ReadonlyMap<string, readonly [type: string, body: string | Buffer]> = new Map([
    ['/', ['text/html', '<!doctype html><title>Junction</title><script type="module" src="/page.js"></script>']],
    ['/page.js', ['text/javascript', bundled.outputFiles[0]?.text ?? '']],
    ['/knowledge.json', ['application/json', readFileSync(join(root, 'build', 'knowledge.json'))]],
    ['/model.json', ['application/json', readFileSync(join(root, 'build', 'model.json'))]],
    ['/favicon.ico', ['image/x-icon', '']],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '') ?? [];
    response.writeHead(type === undefined ? 404 : 200, {
      'content-type': type ?? 'text/plain',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page got no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
