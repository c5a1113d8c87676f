import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

describe('the log', () => {
  const clock = (): Date => new Date('2026-07-14T02:30:00Z');

  it('is lines for people unless told otherwise', () => {
    const lines: string[] = [];
    createLog('text', (line) => lines.push(line), clock)('GET /healthz 200', { status: 200 });
    expect(lines).toEqual(['GET /healthz 200']);
  });

  it('can be one JSON object a line, with the parts of the line', () => {
    const lines: string[] = [];
    createLog('json', (line) => lines.push(line), clock)('GET /healthz 200', { status: 200 });
    expect(lines).toEqual(['{"at":"2026-07-14T02:30:00.000Z","message":"GET /healthz 200","status":200}']);
  });
});
