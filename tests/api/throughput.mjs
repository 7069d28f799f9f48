// Usage: throughput.mjs SECONDS RECORDS-PER-BATCH NODE-PID single|push BLOBS
// One account pushes images with so many blobs into a space of its own, in batches, as fast as the chain takes
// them: by the calls that record one thing each, or by the call `push`. The batches are made and signed before, so
// that this program leaves the processor to the node. Blocks tell how many were recorded: each manifest and blob is of
// a digest that is new, so the pin log gets one line for each that succeeded, and none for one that failed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { WsProvider } from '@polkadot/api';
import { connect, keyring, send, text } from './chain.mjs';

const [seconds, perBatch, nodePid] = process.argv.slice(2, 5).map(Number);
const [way, blobs] = [process.argv[5], Number(process.argv[6])];
const WARM_UP_MS = Math.min(5_000, seconds * 1_000);
const IMAGES = 100;
// Records that may wait for a block, so that none is made with less than it can hold.
const AHEAD = Math.max(process.env.HOW === 'slots' ? 6_000 : 2_000, 4 * perBatch);

const provider = new WsProvider(process.env.NODE_WS);
await provider.isReady;
const api = await connect();
const calls = api.tx.containerRegistry;
const owner = keyring.addFromUri(`//Alice//bench-${process.pid}`);
const space = `bench-${process.pid}`;
await send(api, api.tx.balances.transferKeepAlive(owner.address, 10n ** 18n), keyring.addFromUri('//Alice'));
await send(api, calls.createSpace(text(space)), owner);

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
function rawCid(sha256) {
  const cid = Buffer.concat([Buffer.from([0x01, 0x55, 0x12, 0x20]), sha256]);
  let bits = 0, value = 0, written = 'b';
  for (const byte of cid) {
    value = ((value & 0xff) << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) written += BASE32[(value >> (bits - 5)) & 31];
  }
  return bits ? written + BASE32[(value << (5 - bits)) & 31] : written;
}
// The n-th image of a kind: another repository each time, a tag and digests that nobody has used.
function contentOf(kind, n, part) {
  const sha256 = createHash('sha256').update(`${space} ${kind} ${n} ${part}`).digest();
  return { digest: text(`sha256:${sha256.toString('hex')}`), cid: text(rawCid(sha256)) };
}
const at = (n) => [text(space), text(`image-${n % IMAGES}`)];
function singly(kind, blobs) {
  return (n) => {
    const { digest, cid } = contentOf(kind, n, 'manifest');
    const stores = Array.from({ length: blobs }, (_, part) => {
      const blob = contentOf(kind, n, part);
      return calls.storeDigestInfo(text(space), blob.digest, 'File', blob.cid);
    });
    const tagged = calls.addManifestHeadDigestAndManifestJsonCid(...at(n), text(`${kind}${n}`), digest, cid);
    return [...stores, tagged];
  };
}
function inOneCall(kind, blobs) {
  return (n) => {
    const manifest = { ...contentOf(kind, n, 'manifest'), size: 500, mediaType: 'OciManifest', subject: null };
    const named = Array.from({ length: blobs }, (_, part) => ({
      ...contentOf(kind, n, part), digestType: 'File', size: 1_000_000,
    }));
    const tags = [{ tag: text(`${kind}${n}`), expected: 'Any' }];
    return [calls.push(...at(n), manifest, tags, named)];
  };
}

let nonce = (await api.rpc.system.accountNextIndex(owner.address)).toNumber();
const nextPin = api.query.containerRegistry.nextPinIndex;

// CPU time in seconds: of the node, from the kernel, and of this program.
const TICKS = 100;
function cpu() {
  const fields = readFileSync(`/proc/${nodePid}/stat`, 'utf8').split(') ')[1].split(' ');
  const { user, system } = process.cpuUsage();
  return { node: (Number(fields[11]) + Number(fields[12])) / TICKS, driver: (user + system) / 1e6 };
}

const row = (what, values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const cells = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((v) => String(v).padStart(8));
  console.log(what.padEnd(26) + cells.join(' '));
};

// Records a second that are prepared for. Should a chain take more, the rest is made when it is needed.
const PREPARED = 8_000;

// Pushes images of one kind for a while. Returns how many lines of the pin log there were a second.
async function measure(title, image, lines) {
  const perSubmission = Math.max(1, Math.round(perBatch / lines));
  let made = 0, submitted = 0;
  function makeBatch() {
    const batch = Array.from({ length: perSubmission }, (_, i) => image(made * perSubmission + i)).flat();
    made += 1;
    return api.tx.utility.forceBatch(batch).sign(owner, {
      nonce: nonce++, era: 0, genesisHash: api.genesisHash, blockHash: api.genesisHash,
      runtimeVersion: api.runtimeVersion,
    }).toHex();
  }
  const prepared = Math.ceil((PREPARED * (seconds + WARM_UP_MS / 1_000)) / (perSubmission * lines));
  const batches = Array.from({ length: prepared }, makeBatch).reverse();
  // As text: the interface with types would decode each batch once more.
  const submit = async () => {
    submitted += perSubmission * lines;
    await provider.send('author_submitExtrinsic', [batches.pop() ?? makeBatch()]);
  };

  // What blocks have recorded: one entry a block.
  const first = (await nextPin()).toNumber();
  const blocks = [];
  let recorded = 0, failure;
  const unsubscribe = await api.rpc.chain.subscribeNewHeads(async (head) => {
    try {
      const at = performance.now();
      const value = await api.rpc.state.getStorage(nextPin.key(), head.hash);
      const total = value.isSome ? Number(Buffer.from(value.unwrap().toU8a(true)).readBigUInt64LE()) : 0;
      blocks.push({ at, number: head.number.toNumber(), recorded: total - first });
      recorded = Math.max(recorded, total - first);
    } catch (error) {
      failure = error;
    }
  });

  const from = performance.now() + WARM_UP_MS;
  const until = from + seconds * 1000;
  let before, progress = { recorded: 0, at: performance.now() };
  while (performance.now() < until) {
    if (failure) throw failure;
    if (!before && performance.now() >= from) before = cpu();
    if (recorded > progress.recorded) progress = { recorded, at: performance.now() };
    assert.ok(performance.now() - progress.at < 20_000, 'nothing was recorded for 20 s');
    if (submitted - recorded < AHEAD) {
      await submit();
    } else {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  const after = cpu();
  // Every record succeeds in the end, or the numbers mean nothing.
  for (const deadline = Date.now() + 120_000; recorded < submitted; ) {
    assert.ok(Date.now() < deadline, `${submitted - recorded} records did not succeed`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  unsubscribe();

  blocks.sort((a, b) => a.number - b.number);
  const reached = (ms) => blocks.findLast(({ at }) => at <= ms)?.recorded ?? 0;
  const perSecond = Array.from({ length: seconds }, (_, s) => reached(from + (s + 1) * 1000) - reached(from + s * 1000));
  const inWindow = blocks.filter(({ at }) => at > from && at <= until);
  const perBlock = inWindow.map((block) => block.recorded - (blocks[blocks.indexOf(block) - 1]?.recorded ?? 0));
  console.log(title.padEnd(26) + ['min', 'median', 'max'].map((h) => h.padStart(8)).join(' '));
  row('  records in a second', perSecond);
  row('  records in a block', perBlock);
  const spent = (who) => `${Math.round((100 * (after[who] - before[who])) / seconds)} %`;
  const weights = await Promise.all(
    image(made * perSubmission).map((call) => api.call.transactionPaymentCallApi.queryCallInfo(call.method, 0)),
  );
  const weight = weights.reduce((sum, info) => sum + info.weight.refTime.toNumber(), 0);
  const limit = api.consts.system.blockWeights.perClass.normal.maxTotal.unwrap().refTime.toNumber();
  console.log(`  blocks a second: ${(inWindow.length / seconds).toFixed(1)}`);
  console.log(`  an image's weight: ${Math.round(weight / 1e6)} µs, so that a block may hold ${Math.floor(limit / weight)}`);
  console.log(`  CPU: node ${spent('node')}, this program ${spent('driver')}, of ${cpus().length} cores' ${cpus().length}00 %`);
  return (reached(until) - reached(from)) / seconds;
}

const how = { single: singly, push: inOneCall }[way];
const rate = await measure(`${way}, ${blobs || 'no'} blobs`, how('a', blobs), blobs + 1);
console.log(`= ${Math.round(rate / (blobs + 1))} images a second`);
await provider.disconnect();
await api.disconnect();
