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
