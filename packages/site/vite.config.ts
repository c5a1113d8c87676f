import { defineConfig } from 'vite';

const styles = ['site', 'booking', 'visit', 'reading', 'home', 'check', 'anatomy'].map(
  (name) => `src/styles/${name}.css`,
);
const islands = ['booking.en', 'booking.es', 'check.en', 'check.es', 'anatomy.en', 'anatomy.es'].map(
  (name) => `src/islands/${name}.tsx`,
);

export default defineConfig({
  base: '/site/',
  publicDir: false,
  // The body chart is written against React.
  resolve: { alias: { 'react/jsx-runtime': 'preact/jsx-runtime', react: 'preact/compat' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The server allows styles, fonts and images from itself only: nothing may be inlined as a data address.
    assetsInlineLimit: 0,
    // Old enough that the style sheets get sRGB colors beside OKLCH.
    cssTarget: ['chrome100', 'safari15', 'firefox100'],
    target: ['chrome111', 'safari16.4', 'firefox114'],
    // A page is drawn without its island: nothing of it needs to be fetched ahead.
    modulePreload: false,
    manifest: 'manifest.json',
    rollupOptions: { input: [...styles, ...islands] },
  },
});
