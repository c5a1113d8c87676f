import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.JUNCTION_DEV_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The server allows styles, fonts and images from itself only: nothing may be inlined as a data address.
    assetsInlineLimit: 0,
    // Old enough that the style sheet gets sRGB colors beside OKLCH.
    cssTarget: ['chrome100', 'safari15', 'firefox100'],
    target: ['chrome111', 'safari16.4', 'firefox114'],
    manifest: true,
    sourcemap: true,
  },
  server: { proxy: { '/api': server, '/knowledge': server, '/healthz': server } },
});
