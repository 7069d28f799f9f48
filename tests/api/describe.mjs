// Types and declarations of a pallet out of a chain's metadata, each as one line of text.

// A describer of the types of a chain, by their number in its metadata.
export function describer(lookup) {
  const list = (fields) =>
    fields
      .map(({ name, type }) => (name.isSome ? `${name.unwrap()}: ${of(type)}` : of(type)))
      .join(', ');

  function of(id) {
    const { def, path } = lookup.getSiType(id);
    const name = path.at(-1)?.toString();
    if (def.isPrimitive) return def.asPrimitive.type.toLowerCase();
    if (def.isCompact) return `Compact<${of(def.asCompact.type)}>`;
    if (def.isArray) return `[${of(def.asArray.type)}; ${def.asArray.len}]`;
    if (def.isSequence) return vec(of(def.asSequence.type));
    if (def.isTuple) return `(${def.asTuple.map(of).join(', ')})`;
    if (def.isComposite) {
      const { fields } = def.asComposite;
      // Bounds are constants of the pallet and no part of the type.
      if (name === 'BoundedVec') return of(fields[0].type);
      if (name === 'AccountId32') return name;
      return `{${list(fields)}}`;
    }
    const { variants } = def.asVariant;
    if (name === 'Option') return `Option<${of(variants[1].fields[0].type)}>`;
    return variants.map((v) => (v.fields.length ? `${v.name}(${list(v.fields)})` : `${v.name}`)).join(' | ');
  }

  return { of, list };
}

const vec = (item) => (item === 'u8' ? 'Bytes' : `Vec<${item}>`);

// Everything that a pallet declares.
export function describePallet(api, name) {
  const { lookup, metadata } = api.registry;
  const pallet = metadata.pallets.find((p) => p.name.toString() === name);
  if (!pallet) throw new Error(`no pallet ${name}`);
  const { of, list } = describer(lookup);
  const variants = (part) => [...lookup.getSiType(pallet[part].unwrap().type).def.asVariant.variants];
  const named = (part) => variants(part).map((v) => [v.index.toNumber(), v.name.toString(), list(v.fields)]);
  return {
    index: pallet.index.toNumber(),
    calls: named('calls'),
    events: named('events'),
    errors: named('errors'),
    storage: pallet.storage.unwrap().items.map((item) => [item.name.toString(), entry(item, of, lookup)]),
    constants: pallet.constants.map(({ name, type, value }) => [
      name.toString(),
      api.registry.createType(lookup.getTypeDef(type).type, value.toU8a(true)).toBigInt(),
    ]),
  };
}

function entry({ type, modifier, fallback }, of, lookup) {
  const nothing = modifier.isOptional ? 'optional' : `${fallback.toHex()} by default`;
  if (type.isPlain) return `-> ${of(type.asPlain)}, ${nothing}`;
  const { hashers, key, value } = type.asMap;
  // A map of several keys has a tuple of them; a map of one key may have a tuple for it.
  const keys = hashers.length === 1 ? [key] : [...lookup.getSiType(key).def.asTuple];
  const hashed = hashers.map((hasher, i) => `${hasher.type}(${of(keys[i])})`).join(', ');
  return `${hashed} -> ${of(value)}, ${nothing}`;
}
