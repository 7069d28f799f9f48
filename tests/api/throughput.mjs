// Usage: throughput.mjs SECONDS RECORDS-PER-BATCH NODE-PID
// One account pushes manifests into a space of its own, in batches, as fast as the chain takes them,
// and blocks tell how many were recorded: each is of a digest that is new, so the pin log gets one
// line for each that succeeded, and none for one that failed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { bytes, connect, keyring, send } from './chain.mjs';

const [seconds, perBatch, nodePid] = process.argv.slice(2).map(Number);
const WARM_UP_MS = 5_000;
const TARGET = 800;
const IMAGES = 100;
// Records that may wait for a block, so that none is made with less than it can hold.
const AHEAD = Math.max(2_000, 4 * perBatch);

const api = await connect();
const calls = api.tx.containerRegistry;
const owner = keyring.addFromUri(`//Alice//bench-${process.pid}`);
const space = `bench-${process.pid}`;
await send(api, api.tx.balances.transferKeepAlive(owner.address, 10n ** 18n), keyring.addFromUri('//Alice'));
await send(api, calls.createSpace(bytes(space)), owner);

// The n-th record: another image each time, a tag and a digest that nobody has used.
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
function rawCid(sha256) {
  const cid = Buffer.concat([Buffer.from([0x01, 0x55, 0x12, 0x20]), sha256]);
  let bits = 0, value = 0, text = 'b';
  for (const byte of cid) {
    value = ((value & 0xff) << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >> (bits - 5)) & 31];
  }
  return bits ? text + BASE32[(value << (5 - bits)) & 31] : text;
}
function record(n) {
  const sha256 = createHash('sha256').update(`${space} ${n}`).digest();
  return calls.addManifestHeadDigestAndManifestJsonCid(
    bytes(space), bytes(`image-${n % IMAGES}`), bytes(`v${n}`),
    bytes(`sha256:${sha256.toString('hex')}`), bytes(rawCid(sha256)),
  );
}

let nonce = (await api.rpc.system.accountNextIndex(owner.address)).toNumber();
let submitted = 0;
function nextBatch() {
  const batch = Array.from({ length: perBatch }, (_, i) => record(submitted + i));
  const signed = api.tx.utility.forceBatch(batch).sign(owner, {
    nonce: nonce++, era: 0, genesisHash: api.genesisHash, blockHash: api.genesisHash,
    runtimeVersion: api.runtimeVersion,
  });
  submitted += perBatch;
  return signed;
}

// What blocks have recorded: one line a block.
const nextPin = api.query.containerRegistry.nextPinIndex;
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

// CPU time in seconds: of the node, from the kernel, and of this program.
const TICKS = 100;
function cpu() {
  const fields = readFileSync(`/proc/${nodePid}/stat`, 'utf8').split(') ')[1].split(' ');
  const { user, system } = process.cpuUsage();
  return { node: (Number(fields[11]) + Number(fields[12])) / TICKS, driver: (user + system) / 1e6 };
}

const from = performance.now() + WARM_UP_MS;
const until = from + seconds * 1000;
let before, progress = { recorded: 0, at: performance.now() };
while (performance.now() < until) {
  if (failure) throw failure;
  if (!before && performance.now() >= from) before = cpu();
  if (recorded > progress.recorded) progress = { recorded, at: performance.now() };
  assert.ok(performance.now() - progress.at < 20_000, 'nothing was recorded for 20 s');
  if (submitted - recorded < AHEAD) {
    await api.rpc.author.submitExtrinsic(nextBatch());
  } else {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
const after = cpu();
// Every record succeeds in the end, or the numbers mean nothing.
for (const deadline = Date.now() + 60_000; recorded < submitted; ) {
  assert.ok(Date.now() < deadline, `${submitted - recorded} records did not succeed`);
  await new Promise((resolve) => setTimeout(resolve, 50));
}
unsubscribe();

blocks.sort((a, b) => a.number - b.number);
const reached = (ms) => blocks.findLast(({ at }) => at <= ms)?.recorded ?? 0;
const perSecond = Array.from({ length: seconds }, (_, s) => reached(from + (s + 1) * 1000) - reached(from + s * 1000));
const total = reached(until) - reached(from);
const inWindow = blocks.filter(({ at }) => at > from && at <= until);
const perBlock = inWindow.map((block) => block.recorded - (blocks[blocks.indexOf(block) - 1]?.recorded ?? 0));

const row = (what, values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const cells = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((v) => String(v).padStart(8));
  console.log(what.padEnd(26) + cells.join(' '));
};
console.log(`${seconds} s, batches of ${perBatch} records, one account`);
console.log(''.padEnd(26) + ['min', 'median', 'max'].map((h) => h.padStart(8)).join(' '));
row('records in a second', perSecond);
row('records in a block', perBlock);
const spent = (who) => `${Math.round((100 * (after[who] - before[who])) / seconds)} %`;
const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(record(0).method, 0);
const limit = api.consts.system.blockWeights.perClass.normal.maxTotal.unwrap().refTime.toNumber();
console.log(`blocks a second: ${(inWindow.length / seconds).toFixed(1)}`);
console.log(`a record's weight: ${Math.round(weight.refTime.toNumber() / 1e6)} µs, so that a block may hold ${Math.floor(limit / weight.refTime.toNumber())}`);
console.log(`CPU: node ${spent('node')}, this program ${spent('driver')}, of ${cpus().length} cores' ${cpus().length}00 %`);
const rate = total / seconds;
console.log(`records a second: ${Math.round(rate)}, to be at least ${TARGET}: ${rate >= TARGET ? 'holds' : 'DOES NOT HOLD'}`);
await api.disconnect();
