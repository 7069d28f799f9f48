// What the running chain declares is what documented.mjs says, to the letter; every difference is
// shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from './chain.mjs';
import { describePallet } from './describe.mjs';
import * as documented from './documented.mjs';
import { argumentsOfExamples } from './examples.mjs';

const api = await connect();
const live = describePallet(api, 'ContainerRegistry');
const pick = (entries, table) => Object.fromEntries(entries.filter(([name]) => name in table));
let differences = 0;

function compare(what, found, expected) {
  try {
    assert.deepEqual(found, expected);
    console.log(`${what}: ${Object.keys(expected).length} as documented`);
  } catch ({ message }) {
    differences += 1;
    console.log(`${what}: ${message}`);
  }
}

const line = ([index, name, fields]) => `${index} ${name}(${fields})`;
compare('calls', live.calls.map(line), documented.calls);
const accounts = describePallet(api, 'RegistryAccounts');
compare('calls of registry-accounts', accounts.calls.map(line), documented.accountsCalls);
const events = live.events.map(([, name, fields]) => [name, fields]);
compare('events', pick(events, documented.events), documented.events);
const errors = live.errors.map(([index, name]) => `${index} ${name}`);
const numbered = documented.errors.map((name, index) => `${index} ${name}`);
compare('errors', errors.slice(0, numbered.length), numbered);
compare('storage', pick(live.storage, documented.storage), documented.storage);
compare('constants', Object.fromEntries(live.constants), documented.constants);

// As users of polkadot.js meet them, in its spelling.
const camel = (name) =>
  name[0].toLowerCase() + name.slice(1).replace(/_(.)/g, (_, letter) => letter.toUpperCase());
const nameOf = (call) => camel(call.match(/ (\w+)/)[1]);
const decorated = {
  tx: documented.calls.map(nameOf),
  query: Object.keys(documented.storage).map(camel),
  consts: Object.keys(documented.constants).map(camel),
  events: Object.keys(documented.events),
  errors: documented.errors,
};
for (const [kind, names] of Object.entries(decorated)) {
  compare(`api.${kind}`, names.filter((name) => api[kind].containerRegistry[name]), names);
}
const { args } = api.tx.containerRegistry.addManifestHeadDigestAndManifestJsonCid.meta;
compare(
  'arguments of addManifestHeadDigestAndManifestJsonCid',
  args.map(({ name, type }) => `${name}: ${type}`),
  ['repoName: Bytes', 'imageName: Bytes', 'tag: Option<Bytes>', 'digest: Bytes', 'cid: Bytes'],
);

// The documents have an example of each call, which the suite `docs` runs.
const shown = readFileSync(new URL('../../docs/polkadot-js.md', import.meta.url), 'utf8');
const examples = (object, calls) => calls.map(nameOf).filter((name) => shown.includes(`${object}.${name}(`));
compare('examples', examples('calls', documented.calls), documented.calls.map(nameOf));
compare(
  'examples of registry-accounts',
  examples('accounts', documented.accountsCalls),
  documented.accountsCalls.map(nameOf),
);
const { given, converted } = argumentsOfExamples(api);
compare('arguments of examples, all text through `text`', converted, given);

await api.disconnect();
process.exit(differences ? 1 : 0);
