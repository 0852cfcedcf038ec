/**
 * Makes an element: `element('a.big#id', { href, dataset, onclick }, 'text', child, …)`. `null` children are left out.
 */
export function element(selector, properties, ...children) {
  const [, tag, rest] = /^([\w-]+)(.*)$/.exec(selector);
  const made = document.createElement(tag);
  for (const [, mark, name] of rest.matchAll(/([.#])([\w-]+)/g)) {
    if (mark === '#') made.id = name;
    else made.classList.add(name);
  }
  const { dataset, ...plain } = properties;
  Object.assign(made.dataset, dataset);
  for (const [name, value] of Object.entries(plain)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null));
  return made;
}
