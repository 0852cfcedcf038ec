import { describe, expect, test } from 'vitest';
import { cameraTrouble, openCamera } from '../../components/camera/camera-stream';
import { sayIn } from '../../components/camera/say';
import en from '../../core/outputs/words/en/camera.json';
import uk from '../../core/outputs/words/uk/camera.json';

type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const ENGLISH: Words = en;
const UKRAINIAN: Words = uk;
const forms = (text: Words[string] | undefined) => (typeof text === 'object' ? Object.values(text) : [text ?? '']);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

describe('the camera’s words', () => {
  test('are the same texts with the same places in both languages', () => {
    expect(Object.keys(UKRAINIAN)).toEqual(Object.keys(ENGLISH));
    for (const key of Object.keys(ENGLISH)) {
      const all = [...forms(ENGLISH[key]), ...forms(UKRAINIAN[key])].map(places);
      for (const names of all) expect(names, key).toEqual(all[0]);
    }
  });

  test('have every plural form of their language, and are Ukrainian where they are Ukrainian', () => {
    for (const [key, text] of Object.entries(ENGLISH)) {
      if (typeof text !== 'object') continue;
      expect(Object.keys(text), key).toEqual(['one', 'other']);
      expect(Object.keys(UKRAINIAN[key] ?? {}), key).toEqual(['one', 'few', 'many', 'other']);
    }
    const latin = Object.keys(UKRAINIAN).filter((key) =>
      forms(UKRAINIAN[key]).some((text) => !/\p{Script=Cyrillic}/u.test(text.replace(/\{\w+\}/gu, ''))),
    );
    expect(latin).toEqual(['camera_state_refused']);
  });
});

describe('a camera that does not open', () => {
  test.each([
    ['NotAllowedError', 'refused', /not allowed/u],
    ['SecurityError', 'refused', /not allowed/u],
    ['NotReadableError', 'inUse', /in use/u],
    ['AbortError', 'inUse', /in use/u],
    ['NotFoundError', 'absent', /No camera was found/u],
    ['OverconstrainedError', 'absent', /No camera was found/u],
  ] as const)('with %s is told as %s', (name, trouble, words) => {
    expect(cameraTrouble(new DOMException('', name))).toBe(trouble);
    expect(sayIn('en')(`camera_trouble_${trouble}`)).toMatch(words);
  });

  test('because there is no interface for it is told so', async () => {
    const error: unknown = await openCamera(undefined).catch((reason: unknown) => reason);
    expect(cameraTrouble(error)).toBe('unsupported');
  });
});

describe('a camera with light and zoom', () => {
  function media(capabilities: object) {
    const applied: unknown[] = [];
    const track = {
      getCapabilities: () => capabilities,
      applyConstraints: async (constraints: unknown) => void applied.push(constraints),
    };
    const stream = { getVideoTracks: () => [track] };
    return { applied, devices: { getUserMedia: async () => stream } as unknown as MediaDevices };
  }

  test('has them set', async () => {
    const { applied, devices } = media({ torch: true, zoom: { min: 1, max: 4, step: 0.5 } });
    const camera = await openCamera(devices);
    await camera.torch?.(true);
    await camera.zoom?.set(2);
    expect(applied).toEqual([{ advanced: [{ torch: true }] }, { advanced: [{ zoom: 2 }] }]);
  });

  test('offers none that the device does not have', async () => {
    expect(await openCamera(media({ torch: false, zoom: { min: 1, max: 1 } }).devices)).toMatchObject({
      torch: null,
      zoom: null,
    });
    expect(await openCamera(media({}).devices)).toMatchObject({ torch: null, zoom: null });
  });
});
