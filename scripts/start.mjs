// npm start: install what is missing, build, serve, print one address.
import { ensurePackages } from './prepare.mjs';

ensurePackages();
const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const server = await preview({
  preview: { port: Number(process.env.PORT ?? 4173), host: '127.0.0.1' },
  logLevel: 'warn',
});
console.log(`Reweave is at ${server.resolvedUrls.local[0]} (stop with Ctrl+C)`);
