/** Request bodies and other encoded texts as data. What is not in the format is `null`: the page may send anything. */

export function decodeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One field of an urlencoded body, or null. */
export function decodeField(text: string, name: string): string | null {
  return new URLSearchParams(text).get(name);
}

type Tree = { [name: string]: Tree | string };

/**
 * An urlencoded body in the PHP manner: `line[0][sku]=X1&tag[]=a` is `{ line: { 0: { sku: 'X1' } }, tag: { 0: 'a' } }`.
 * The objects have no prototype, so no field name can reach one.
 */
export function decodeBrackets(text: string): Tree {
  const tree: Tree = Object.create(null);
  for (const [field, value] of new URLSearchParams(text)) {
    const [name = ''] = field.split('[', 1);
    const names = [name, ...Array.from(field.slice(name.length).matchAll(/\[([^[\]]*)\]/gu), (part) => part[1] ?? '')];
    put(tree, names, value);
  }
  return tree;
}

function put(tree: Tree, names: readonly string[], value: string): void {
  let node = tree;
  names.forEach((each, depth) => {
    const name = each === '' && depth > 0 ? String(Object.keys(node).length) : each;
    if (depth === names.length - 1) {
      node[name] = value;
      return;
    }
    const next = node[name];
    const branch: Tree = typeof next === 'object' ? next : Object.create(null);
    node[name] = branch;
    node = branch;
  });
}
