// Usage: create-space.mjs SECRET-FILE NAME
// Creates a space, signed with the secret phrase in the file, at the node of NODE_WS.
import { readFileSync } from 'node:fs';
import { connect, findEvent, keyring, send, text } from './chain.mjs';

const [secretFile, name] = process.argv.slice(2);
const owner = keyring.addFromUri(readFileSync(secretFile, 'utf8').trim());
const api = await connect();
const events = await send(api, api.tx.containerRegistry.createSpace(text(name)), owner);
console.log(`space ${findEvent(events, 'SpaceCreated').data[0]} of ${owner.address}`);
await api.disconnect();
