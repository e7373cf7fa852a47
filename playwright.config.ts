import { defineConfig } from '@playwright/test';

const port = Number(process.env.FLOWS_PORT ?? 4399);

export default defineConfig({
  testDir: 'test/flows',
  testMatch: '*.flow.ts',
  outputDir: 'test-results/flows',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/flows.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    // Keeping the app for offline use has a flow of its own; elsewhere it would only cost time.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // Where graphics are software anyway, the page is put together faster without them.
        '--disable-gpu-compositing',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
});
