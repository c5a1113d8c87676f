import { describe, expect, it, vi } from 'vitest';
import { runEveryMinute } from './every-minute.ts';

describe('a job of the server', () => {
  it('runs again after it failed, and says so without what the failure quotes', async () => {
    const lines: string[] = [];
    let runs = 0;
    const run = async (): Promise<void> => {
      runs++;
      if (runs === 1) throw new Error('Jane Doe is already there');
    };
    const job = runEveryMinute({ name: 'sample', run }, (line) => lines.push(line), 1);
    await vi.waitFor(() => expect(runs).toBeGreaterThan(1));
    await job.close();
    expect(lines.join('\n')).toContain('The job sample failed: Error');
    expect(lines.join('\n')).not.toContain('Jane Doe');
  });

  it('is waited for when the server stops, and does not begin again', async () => {
    let finished = 0;
    const run = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      finished++;
    };
    await runEveryMinute({ name: 'sample', run }, () => undefined, 1).close();
    expect(finished).toBe(1);
  });
});
