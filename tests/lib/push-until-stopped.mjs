// Usage: push-until-stopped.mjs HOST NAME PREFIX LOG
// Pushes fresh small images as fast as it can, four at a time, until SIGTERM, which also breaks off what
// is under way. JSON lines go to LOG for each push, with the time in milliseconds: "started"; "sent",
// before its manifest is sent; and either "acknowledged" or, as pushing goes on, "error".
import { openSync, writeSync } from 'node:fs';
import { Registry, freshImage, sha256 } from './registry-client.mjs';

const [host, name, prefix, logFile] = process.argv.slice(2);
const log = openSync(logFile, 'a');
const registry = new Registry(host);
let counter = 0;

async function pushOne() {
  const { config, layers, manifest } = freshImage([4_000, 20_000]);
  const tag = `${prefix}-${counter++}`;
  const record = { tag, digest: sha256(manifest), blobs: [config, ...layers].map(sha256) };
  const write = (state) => writeSync(log, `${JSON.stringify({ ...record, ...state, at: Date.now() })}\n`);
  write({ state: 'started' });
  try {
    for (const blob of [config, ...layers]) await registry.pushBlob(name, blob);
    write({ state: 'sent' });
    await registry.putManifest(name, tag, manifest);
    write({ state: 'acknowledged' });
  } catch (error) {
    write({ state: 'error', error: error.message });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function worker() {
  for (;;) await pushOne();
}
process.on('SIGTERM', () => process.exit(0));
await Promise.all([worker(), worker(), worker(), worker()]);
