// Twenty transactions, one after the other, at the node of NODE_WS: each is in a block, and that block
// final, before the next is sent, and half as many sessions pass as there are blocks.
import assert from 'node:assert/strict';
import { connect, keyring } from './chain.mjs';

const api = await connect();
const alice = keyring.addFromUri('//Alice');
const remark = (text) => new Promise((resolve, reject) => {
  api.tx.system.remark(text).signAndSend(alice, { nonce: -1 }, ({ status, dispatchError }) => {
    if (dispatchError) reject(new Error(`${dispatchError}`));
    else if (status.isFinalized) resolve(status.asFinalized);
  }).catch(reject);
});

for (let i = 0; i < 20; i++) {
  const hash = await remark(`0x${i.toString(16).padStart(2, '0')}`);
  const final = await api.rpc.chain.getHeader(await api.rpc.chain.getFinalizedHead());
  const { block } = await api.rpc.chain.getBlock(hash);
  assert(final.number.toNumber() >= block.header.number.toNumber());
  assert.equal(block.extrinsics.length, 2);
}
const session = await api.query.session.currentIndex();
console.log(`${session} sessions`);
assert(session.toNumber() >= 10);
await api.disconnect();
