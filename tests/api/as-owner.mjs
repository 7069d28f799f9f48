// One call of the registry's in the name of a development space's owner, as a user of polkadot.js
// makes it: node as-owner.mjs SPACE CALL ARGUMENT…, where `id` is the space's id, a number, a boolean
// or `[]` is just that, `File` a type of digest, and everything else is text.
import assert from 'node:assert/strict';
import { connect, keyring, send, text } from './chain.mjs';

const [space, name, ...given] = process.argv.slice(2);
const api = await connect();
const call = api.tx.containerRegistry[name];
assert.ok(call, `no call ${name}`);
const id = await api.query.containerRegistry.spaceIdByName(text(space));
assert.ok(id.isSome, `no space ${space}`);
const argument = (given) => {
  if (given === 'id') return id.unwrap();
  if (given === 'File') return given;
  return /^(\d+|true|false|\[\])$/.test(given) ? JSON.parse(given) : text(given);
};
const owner = keyring.addFromUri(`//Alice//registry//${space}`);
const events = await send(api, call(...given.map(argument)), owner);
for (const event of events.filter((event) => event.section === 'containerRegistry')) {
  console.log(`${event.method} ${JSON.stringify(event.data.toHuman())}`);
}
await api.disconnect();
