// The rule of docs/polkadot-js.md, that all text goes through `text` into calls and keys, in the scripts that
// the documents show.
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

// The scripts of all documents, one after the other.
function shown() {
  const documents = readdirSync(new URL('docs/', ROOT)).filter((name) => name.endsWith('.md'));
  return ['README.md', ...documents.map((name) => `docs/${name}`)].flatMap((name) => {
    const blocks = readFileSync(new URL(name, ROOT), 'utf8').matchAll(/^```js\n(.*?)^```/gms);
    return [...blocks].map(([, script]) => script);
  }).join('\n');
}

// The arguments that begin at this place, after the bracket.
function argumentsAt(script, from) {
  const found = [];
  let [depth, quote, start] = [0, null, from];
  for (let at = from; at < script.length; at++) {
    const letter = script[at];
    if (quote) {
      if (letter === quote) quote = null;
    } else if ('\'"`'.includes(letter)) {
      quote = letter;
    } else if ('([{'.includes(letter)) {
      depth += 1;
    } else if (depth > 0) {
      if (')]}'.includes(letter)) depth -= 1;
    } else if (',)'.includes(letter)) {
      found.push(script.slice(start, at).trim());
      if (letter === ')') return found.filter(Boolean);
      start = at + 1;
    }
  }
  throw new Error(`this has no end: ${script.slice(from, from + 60)}`);
}

const several = (argument) => argument.endsWith('.map(text)');
// One text, which may be missing.
const one = (argument) => /^((\w+ && )?text\(.*\)|null)$/s.test(argument);
// Whether a list, a tuple or a struct has text as it is. The names of variants begin with a capital letter.
const literal = (argument) =>
  [...argument.matchAll(/(text\()?'([^']*)'/g)].some(([, inside, what]) => !inside && !/^[A-Z]/.test(what));

// What the scripts give to calls and keys, and those of it that follow the rule.
export function argumentsOfExamples(api, script = shown()) {
  const { containerRegistry: calls, registryAccounts: accounts } = api.tx;
  const { containerRegistry: registry, registryAccounts: kept } = api.query;
  // As the scripts name them.
  const objects = { calls, accounts, registry, state: registry, kept };
  const { lookup } = api.registry;
  const typesOf = ({ creator, meta }) => {
    if (!creator) return meta.args.map(({ type }) => `${type}`);
    if (!creator.meta.type.isMap) return [];
    const { hashers, key } = creator.meta.type.asMap;
    const keys = hashers.length === 1 ? [key] : [...lookup.getSiType(key).def.asTuple];
    return keys.map((id) => lookup.getTypeDef(id).type);
  };
  const given = [];
  const uses = script.matchAll(/\b(\w+)\.(\w+)(?:\.entries|\.keys)?\(/g);
  for (const { 0: whole, 1: object, 2: name, index } of uses) {
    const item = name === 'key' ? registry[object] : objects[object]?.[name];
    if (!item) continue;
    const types = typesOf(item);
    argumentsAt(script, index + whole.length).forEach((argument, i) => {
      const isText = ['Bytes', 'Option<Bytes>'].includes(types[i]) || argument.startsWith('...');
      const follows = several(argument) || (isText ? one(argument) : !literal(argument));
      given.push({ follows, place: `${object}.${name}: ${argument}` });
    });
  }
  const places = (some) => some.map(({ place }) => place);
  return { given: places(given), converted: places(given.filter(({ follows }) => follows)) };
}
