// Usage: verify-pushes.mjs HOST NAME LOG
// Reads the log of push-until-stopped.mjs and compares it with what the registry serves: all that
// was acknowledged is there, whole; nothing is visible whose manifest was never sent; what was
// sent without an answer is there whole or not at all.
import { readFileSync } from 'node:fs';
import { Registry, MANIFEST_TYPE, sha256 } from './registry-client.mjs';

const [host, name, logFile] = process.argv.slice(2);
const registry = new Registry(host);
const pushes = new Map();
for (const line of readFileSync(logFile, 'utf8').split('\n').filter(Boolean)) {
  const record = JSON.parse(line);
  const known = pushes.get(record.tag);
  pushes.set(record.tag, { ...record, sent: known?.sent || record.state === 'sent',
    acknowledged: known?.acknowledged || record.state === 'acknowledged' });
}

// "whole", "absent", or what is wrong.
async function state({ tag, digest, blobs }) {
  const headers = { accept: MANIFEST_TYPE };
  const manifest = await registry.request('GET', `/v2/${name}/manifests/${tag}`, { headers });
  const byDigest = await registry.request('GET', `/v2/${name}/manifests/${digest}`, { headers });
  if (manifest.status === 404 && byDigest.status === 404) return 'absent';
  if (manifest.status !== 200) return `manifest by tag: ${manifest.status}, by digest: ${byDigest.status}`;
  if (byDigest.status !== 200) return `manifest by digest: ${byDigest.status}`;
  if (sha256(manifest.body) !== digest) return 'another manifest';
  for (const blob of blobs) {
    const answer = await registry.request('GET', `/v2/${name}/blobs/${blob}`);
    if (answer.status !== 200) return `blob ${blob}: ${answer.status}`;
    if (sha256(answer.body) !== blob) return `blob ${blob}: other bytes`;
  }
  return 'whole';
}

const count = { acknowledged: 0, unanswered: 0, 'unanswered but there': 0, 'never sent': 0 };
const wrong = [];
for (const push of pushes.values()) {
  const found = await state(push);
  if (push.acknowledged) {
    count.acknowledged += 1;
    if (found !== 'whole') wrong.push(`${push.tag}, acknowledged: ${found}`);
  } else if (push.sent) {
    count.unanswered += 1;
    if (found === 'whole') count['unanswered but there'] += 1;
    else if (found !== 'absent') wrong.push(`${push.tag}, sent: ${found}`);
  } else {
    count['never sent'] += 1;
    if (found !== 'absent') wrong.push(`${push.tag}, never sent: ${found}`);
  }
}
registry.close();
console.log(JSON.stringify(count));
for (const line of wrong) console.log(line);
if (count.acknowledged === 0) console.log('nothing was acknowledged: this shows nothing');
process.exit(wrong.length || count.acknowledged === 0 ? 1 : 0);
