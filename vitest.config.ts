import { defineConfig } from 'vitest/config';

const everywhere = ['packages/**', 'apps/**', 'scripts/**', 'bench/**'];
const never = ['**/node_modules/**', '**/dist/**'];
const db = everywhere.map((folder) => `${folder}/*.db.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          // Slower only on a machine that does much else at the same time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: everywhere.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: [...never, ...db],
        },
      },
      {
        test: {
          name: 'db',
          include: db,
          exclude: never,
          globalSetup: 'apps/server/src/store/test-cluster.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
