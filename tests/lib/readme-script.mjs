// Usage: readme-script.mjs DOCUMENT FOLDER
// Writes FOLDER/readme.sh: one program of the document's fenced blocks marked sh and js, in their
// order. It is to be run in FOLDER. A js block is written to the file that the text before it names
// ("save this as `name.mjs`"), and a later sh block runs that file. A js block without a name is run
// in its place. A block after a line `<!-- not run: REASON -->` is left out, and the reason is printed.
// The default ports are replaced by those of the environment (GATEWAY_PORT and so on).
// Fails for a document without any such block.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [document, folder] = process.argv.slice(2);
const ports = { 5000: 'GATEWAY_PORT', 5002: 'INTERNAL_PORT', 9944: 'NODE_RPC_PORT', 30333: 'NODE_P2P_PORT' };
const withPorts = (code) =>
  code.replace(/:(5000|5002|9944|30333)\b/g, (whole, port) => `:${process.env[ports[port]] ?? port}`);

const script = ['set -euo pipefail'];
const lines = readFileSync(document, 'utf8').split('\n');
let reason = null;
let file = null;
let run = 0;
let left = 0;
for (let i = 0; i < lines.length; i++) {
  const marker = lines[i].match(/^<!-- not run(?: here)?: (.+) -->$/);
  if (marker) reason = marker[1];
  const fence = lines[i].match(/^(`{3,})(\w+)?/);
  if (!fence) {
    if (lines[i].trim() && !marker) reason = null;
    // The words may be on two lines.
    const name = `${lines[i - 1] ?? ''} ${lines[i]}`.match(/save this as `([\w-]+\.mjs)`/i);
    if (name) file = name[1];
    continue;
  }
  const start = i;
  const code = [];
  while (++i < lines.length && lines[i] !== fence[1]) code.push(lines[i]);
  const title = `line ${start + 1}: ${code[0] ?? ''}`;
  if (['sh', 'js'].includes(fence[2])) {
    if (reason) {
      left += 1;
      console.log(`not run, ${title} (${reason})`);
    } else {
      run += 1;
      script.push(`printf '%s\\n' ${quote(`::block ${title}`)}`);
      if (fence[2] === 'sh') {
        script.push(withPorts(code.join('\n')));
      } else {
        writeFileSync(join(folder, file ?? `block-${start + 1}.mjs`), withPorts(code.join('\n')));
        if (!file) script.push(`node block-${start + 1}.mjs`);
        file = null;
      }
    }
  }
  reason = null;
}
script.push("printf '::end\\n'");
writeFileSync(join(folder, 'readme.sh'), `${script.join('\n')}\n`);
console.log(`${run} blocks to run`);
process.exit(run + left > 0 ? 0 : 1);

function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
