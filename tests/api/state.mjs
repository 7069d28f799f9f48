// Prints what the registry's pallet keeps at the best block: one line for each entry, sorted.
import { xxhashAsHex } from '@polkadot/util-crypto';

async function rpc(method, ...params) {
  const answer = await fetch(process.env.NODE_RPC, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = await answer.json();
  if (error) throw new Error(`${method}: ${error.message}`);
  return result;
}

const prefix = xxhashAsHex('ContainerRegistry', 128);
const at = await rpc('chain_getBlockHash');
const lines = [];
for (let last = prefix; ; ) {
  const keys = await rpc('state_getKeysPaged', prefix, 500, last, at);
  if (keys.length === 0) break;
  const [{ changes }] = await rpc('state_queryStorageAt', keys, at);
  for (const [key, value] of changes) lines.push(`${key} ${value}`);
  last = keys.at(-1);
}
console.log(lines.sort().join('\n'));
