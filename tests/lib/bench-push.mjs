// Usage: bench-push.mjs COUNT LABEL=HOST...
// Pushes a fresh three-layer image of 10 MB COUNT times to each registry, in turns, and prints how
// long it took, and whether the first registry's median of the manifest's PUT is under its target.
import { Registry, freshImage } from './registry-client.mjs';

const TARGET_MS = 500;
const LAYERS = [5_000_000, 3_000_000, 2_000_000];
const count = Number(process.argv[2]);
const targets = process.argv.slice(3).map((argument) => {
  const [label, host] = argument.split('=');
  return { label, registry: new Registry(host), manifest: [], push: [] };
});

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function pushOnce({ registry, manifest, push }, tag) {
  const image = freshImage(LAYERS);
  let put;
  const whole = await timed(async () => {
    // As docker does: the layers at the same time, then the config, then the manifest.
    await Promise.all(image.layers.map((layer) => registry.pushBlob('bench/app', layer)));
    await registry.pushBlob('bench/app', image.config);
    put = await timed(() => registry.putManifest('bench/app', tag, image.manifest));
  });
  manifest.push(put);
  push.push(whole);
}

const median = (sorted) => {
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// The first push creates the space; it is shown apart.
for (const target of targets) {
  await pushOnce(target, 'first');
  target.first = target.manifest.pop();
  target.push.pop();
}
for (let i = 0; i < count; i++) for (const target of targets) await pushOnce(target, `v${i}`);

const row = (...cells) => console.log(cells.map((cell, i) => (i < 2 ? cell.padEnd(17) : String(cell).padStart(9))).join(' '));
console.log(`${count} pushes of a fresh 3-layer image of ${LAYERS.reduce((a, b) => a + b) / 1e6} MB, milliseconds`);
row('registry', 'what', 'min', 'median', 'max', 'first');
for (const { label, registry, manifest, push, first } of targets) {
  for (const [what, times] of [['manifest PUT', manifest], ['whole push', push]]) {
    times.sort((a, b) => a - b);
    row(label, what, ...[times[0], median(times), times.at(-1)].map((ms) => ms.toFixed(1)),
      what === 'manifest PUT' ? first.toFixed(1) : '');
  }
  registry.close();
}
const got = median(targets[0].manifest);
console.log(`median manifest PUT: ${got.toFixed(1)} ms, to be under ${TARGET_MS} ms: ${got < TARGET_MS ? 'holds' : 'DOES NOT HOLD'}`);
