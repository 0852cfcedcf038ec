import type { WedgeKey } from './wedge-text';

/**
 * Hears keys. Those of an Android keyboard, and of the scanners built into hand-held computers, do not say which they are: their characters
 * come with the change of the field that follows, one by one or the whole code at once.
 */
export function typedByInput(
  window: Window,
  signal: AbortSignal,
  hear: (event: Event, key: WedgeKey) => void,
  keydown: (event: KeyboardEvent) => void,
): void {
  let nameless = false;
  /** What the field's composition holds so far: each change brings all of it again. */
  let composed = '';
  const options = { capture: true, signal };

  window.addEventListener(
    'keydown',
    (event) => {
      nameless = event.key === 'Unidentified';
      if (!nameless) keydown(event);
    },
    options,
  );
  window.addEventListener(
    'beforeinput',
    (event) => {
      const { data, inputType, isTrusted, timeStamp } = event;
      if (!nameless) return;
      const says = (key: string) => hear(event, { code: '', key, isTrusted, timeStamp });
      if (/^insert(?:LineBreak|Paragraph)$/u.test(inputType)) says('Enter');
      const text = data ?? '';
      for (const character of text.startsWith(composed) ? text.slice(composed.length) : text) says(character);
      composed = inputType === 'insertCompositionText' ? text : '';
    },
    options,
  );
  window.addEventListener('compositionend', () => (composed = ''), options);
}
