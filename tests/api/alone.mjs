// Usage: alone.mjs SECRET-FILE
// Tries to use root with one key alone, at the node of NODE_WS. Fails with the error's name.
import { readFileSync } from 'node:fs';
import { connect, keyring, send } from './chain.mjs';

const signer = keyring.addFromUri(readFileSync(process.argv[2], 'utf8').trim());
const api = await connect();
await send(api, api.tx.sudo.sudo(api.tx.system.remark('0x00')), signer);
await api.disconnect();
