/** What `element` gives an element besides its class: attributes by name, or children. */
interface Making {
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  readonly onClick?: () => void;
}

/** An element of that tag and class. A `button` is of the type button. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  { text, attributes = {}, children = [], onClick }: Making = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (tag === 'button') made.setAttribute('type', 'button');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  if (onClick !== undefined) made.addEventListener('click', onClick);
  return made;
}

/** A labelled choice; `onChange` gets the value chosen. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLLabelElement {
  const select = element('select', '', {
    children: options.map(([value, text]) => element('option', '', { text, attributes: { value } })),
  });
  select.value = chosen;
  select.addEventListener('change', () => onChange(select.value));
  return element('label', 'choice', { children: [element('span', '', { text: label }), select] });
}
