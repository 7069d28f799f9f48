// Usage: validators.mjs COMMAND ...
// What it takes to change the validators of a network, at the node of NODE_WS.
//   fund FROM TO             sends a hundred units
//   keys OWNER NODE-URL      has the node make new session keys, and OWNER set them; prints the one of Aura
//   add | remove WHO ROOT... by the first two of ROOT, who are two of the three that are root together
//   authors KEY              waits until a finalised block was made with this key
//   out KEY                  waits until the finalised state has the key no longer, nor a vote of its owner
// All but KEY, which is hexadecimal, and the URL are files with a secret phrase.
import { readFileSync } from 'node:fs';
import { WsProvider } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import { createKeyMulti } from '@polkadot/util-crypto';
import { connect, keyring, send } from './chain.mjs';

const THRESHOLD = 2;
const account = (file) => keyring.addFromUri(readFileSync(file, 'utf8').trim());

async function fund(api, from, to) {
  const amount = 100n * 10n ** 12n;
  await send(api, api.tx.balances.transferKeepAlive(account(to).address, amount), account(from));
}

// The node makes new keys, keeps their secrets, and signs that they are for this account.
async function keys(api, file, url) {
  const owner = account(file);
  const node = new WsProvider(url);
  await node.isReady;
  const made = await node.send('author_rotateKeysWithOwner', [u8aToHex(owner.publicKey)]);
  await node.disconnect();
  await send(api, api.tx.session.setKeys(made.keys, made.proof), owner);
  console.log(made.keys.slice(0, 66));
}

// The first signatory files the call, the second one agrees, and it is made.
async function asRoot(api, call, files) {
  const signatories = files.map(account);
  const act = api.tx.sudo.sudo(call);
  const { weight } = await api.call.transactionPaymentApi.queryInfo(act.toU8a(), act.encodedLength);
  const root = createKeyMulti(signatories.map(({ address }) => address), THRESHOLD);
  let since = null;
  let events;
  for (const signer of signatories.slice(0, THRESHOLD)) {
    const others = signatories.filter((other) => other !== signer).map((other) => other.addressRaw);
    others.sort(Buffer.compare);
    events = await send(api, api.tx.multisig.asMulti(THRESHOLD, others.map((other) => u8aToHex(other)), since, act, weight), signer);
    const filed = await api.query.multisig.multisigs(root, act.method.hash);
    since = filed.isSome ? filed.unwrap().when : null;
  }
  const done = events.find(({ section, method }) => section === 'sudo' && method === 'Sudid');
  if (!done?.data[0].isOk) throw new Error(`root could not: ${done ?? events.map((event) => `${event}`)}`);
}

const change = (method) => (api, file, ...root) => asRoot(api, api.tx.validatorSet[method](account(file).address), root);

// The key that made a block: Aura's slots go round the authorities of the block before.
async function author(api, header) {
  const { aura } = (await api.at(header.parentHash)).query;
  const authorities = await aura.authorities();
  const slot = header.digest.logs.find((log) => log.isPreRuntime).asPreRuntime[1];
  return authorities[Number(slot.toU8a(true).reduceRight((value, byte) => value * 256n + BigInt(byte), 0n) % BigInt(authorities.length))].toHex();
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 500));

async function authors(api, key) {
  for (let next = null; ; await pause()) {
    const final = await api.rpc.chain.getHeader(await api.rpc.chain.getFinalizedHead());
    next ??= final.number.toNumber();
    for (; next <= final.number.toNumber(); next++) {
      const header = await api.rpc.chain.getHeader(await api.rpc.chain.getBlockHash(next));
      if ((await author(api, header)) === key) return console.log(`block ${next} was made with ${key}`);
    }
  }
}

async function out(api, key) {
  for (; ; await pause()) {
    const { aura, grandpa, session } = (await api.at(await api.rpc.chain.getFinalizedHead())).query;
    const [makers, voters, validators] = await Promise.all([aura.authorities(), grandpa.authorities(), session.validators()]);
    if (makers.some((maker) => maker.toHex() === key)) continue;
    if (voters.length !== makers.length || validators.length !== makers.length) continue;
    return console.log(`${makers.length} validators without ${key}`);
  }
}

const commands = { fund, keys, add: change('addValidator'), remove: change('removeValidator'), authors, out };
const [command, ...args] = process.argv.slice(2);
const api = await connect();
await commands[command](api, ...args);
await api.disconnect();
