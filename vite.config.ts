import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
  base: './',
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: 'Reweave 织新',
        short_name: 'Reweave',
        description: 'A workbench for urban renewal that works without a network',
        display: 'standalone',
        start_url: './',
        theme_color: '#0f766e',
        background_color: '#f4f3ef',
        icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        // Everything, the demos too: what is first asked for in a hall must be there without a network.
        globPatterns: ['**/*.{html,js,mjs,css,svg,wasm,json,geojson}'],
        maximumFileSizeToCacheInBytes: 40_000_000,
      },
    }),
  ],
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 2500 },
  preview: { host: '127.0.0.1' },
});
