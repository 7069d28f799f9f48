// Usage: push-until-stopped.mjs HOST NAME PREFIX LOG
// Pushes fresh small images as fast as it can, four at a time, until SIGTERM. One JSON line for
// each goes to LOG before its manifest is sent, with the state "sent", and one more once it is
// acknowledged. Errors are noted and pushing goes on.
import { openSync, writeSync } from 'node:fs';
import { Registry, freshImage, sha256 } from './registry-client.mjs';

const [host, name, prefix, logFile] = process.argv.slice(2);
const log = openSync(logFile, 'a');
const write = (record) => writeSync(log, `${JSON.stringify(record)}\n`);
const registry = new Registry(host, { timeout: 20_000 });
let stopped = false;
let counter = 0;
process.on('SIGTERM', () => (stopped = true));

async function pushOne() {
  const { config, layers, manifest } = freshImage([4_000, 20_000]);
  const tag = `${prefix}-${counter++}`;
  const record = { tag, digest: sha256(manifest), blobs: [config, ...layers].map(sha256) };
  try {
    for (const blob of [config, ...layers]) await registry.pushBlob(name, blob);
    write({ ...record, state: 'sent' });
    await registry.putManifest(name, tag, manifest);
    write({ ...record, state: 'acknowledged' });
  } catch (error) {
    write({ ...record, state: 'error', error: error.message });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function worker() {
  while (!stopped) await pushOne();
}
await Promise.all([worker(), worker(), worker(), worker()]);
registry.close();
