import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordinaryPatience } from './slow-clients.ts';
import { buildTestApp, type TestApp } from './test-app.ts';

let server: TestApp;
let port: number;

beforeAll(async () => {
  server = await buildTestApp({ patience: { headersMs: 400, requestMs: 800, idleMs: 3000, lookEveryMs: 50 } });
  port = Number(new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => server.app.close());

interface Client {
  readonly socket: Socket;
  /** All it was told, once the server hung up. */
  readonly told: Promise<string>;
}

function open(begin: string): Client {
  const socket = connect(port, '127.0.0.1');
  socket.write(begin); // Before any byte that follows, however long connecting takes.
  let text = '';
  socket.on('data', (data) => {
    text += data;
  });
  socket.on('error', () => undefined); // The server may cut off a byte on its way; `told` says how it ended.
  return { socket, told: new Promise((resolve) => socket.once('close', () => resolve(text))) };
}

/** Sends a byte now and then, as long as it may. */
function trickle({ socket, told }: Client, byte: string): Promise<string> {
  const timer = setInterval(() => socket.write(byte), 40);
  return told.finally(() => clearInterval(timer));
}

describe('clients that take their time', () => {
  it('are cut off while others are served, when they never end their headers', async () => {
    const begin = 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ';
    const all = Promise.all(Array.from({ length: 150 }, () => trickle(open(begin), 'a')));
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(response.status).toBe(200);
    expect(new Set((await all).map((text) => text.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 408 Request Timeout']),
    );
  });

  it('are cut off when they never end their body', async () => {
    const begin =
      'POST /api/assess HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{';
    expect(await trickle(open(begin), ' ')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('get 431 for headers that never would fit', async () => {
    const { told } = open(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(await told).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('have ten seconds for their headers and half a minute for all, unless a test says otherwise', async () => {
    expect([ordinaryPatience.headersMs, ordinaryPatience.requestMs]).toEqual([10_000, 30_000]);
    const { app } = await buildTestApp();
    expect([app.server.headersTimeout, app.server.requestTimeout, app.server.timeout]).toEqual([
      10_000, 30_000, 60_000,
    ]);
    await app.close();
  });
});
