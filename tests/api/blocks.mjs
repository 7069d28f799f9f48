// Usage: blocks.mjs N
// Has a development node make N blocks, each of a transaction that does nothing.
import { connect, keyring, send } from './chain.mjs';

const api = await connect();
const who = keyring.addFromUri('//Ferdie');
for (let left = Number(process.argv[2]); left > 0; left -= 1) {
  await send(api, api.tx.system.remark(''), who);
}
await api.disconnect();
