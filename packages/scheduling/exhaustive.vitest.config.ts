import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['src/**/*.exhaustive.ts'], testTimeout: 60_000 } });
