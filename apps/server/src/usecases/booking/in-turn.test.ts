import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('runs no more at a time than it may, everyone in the order in which they came, also after a failure', async () => {
  const take = inTurn(2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) =>
    take(async () => {
      most = Math.max(most, ++running);
      order.push(number);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running--;
      if (number === 1) throw new Error('failed');
      return number;
    });
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
});
