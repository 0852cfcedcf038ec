import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CameraResult } from '../../core/model/camera';
import type { Language } from '../../core/outputs/vocabulary';
import { createBeeper } from '../shared/beeper';
import { CartonList } from './CartonList';
import { Controls } from './Controls';
import type { AskPage, PictureReader, PictureReading } from './camera-parts';
import { shown } from './carton';
import { Outlines } from './Outlines';
import { PaperLine } from './PaperLine';
import { sayIn } from './say';
import { TroubleNotice } from './TroubleNotice';
import { useCamera } from './use-camera';
import { useCarton } from './use-carton';
import { useLiveView } from './use-live-view';
import { usePhotos } from './use-photos';

export interface CameraProps {
  readonly language: Language;
  readonly sound: boolean;
  readonly media: MediaDevices | undefined;
  readonly reader: PictureReader;
  readonly ask: AskPage;
}

/** The camera's window: the live view with what it reads, and what became of it on the POS page. */
export function Camera({ language, sound, media, reader, ask }: CameraProps) {
  const say = useMemo(() => sayIn(language), [language]);
  const said = useSounds(sound);
  const work = useCarton(ask, said);
  const { state, retry } = useCamera(media);
  const [continuous, setContinuous] = useState(true);
  const [paused, setPaused] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const video = useRef<HTMLVideoElement>(null);

  const { take } = work;
  const onFrame = useCallback(
    ({ codes }: PictureReading) => {
      if (take(codes, false) && !continuous) setPaused(true);
    },
    [take, continuous],
  );
  const onPhoto = useCallback(({ codes }: PictureReading) => void take(codes, true), [take]);
  const onFailure = useCallback(
    (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    [],
  );
  const reading = useLiveView(video, state.at === 'open' && !paused && failure === null, reader, onFrame, onFailure);
  const photos = usePhotos(reader, onPhoto);
  useEffect(() => {
    if (video.current && state.at === 'open') video.current.srcObject = state.camera.stream;
  }, [state]);

  return (
    <main>
      <h1>{say('camera_title')}</h1>
      <PaperLine paper={work.paper} say={say} />
      {state.at === 'starting' && <p class="hint">{say('camera_starting')}</p>}
      {state.at === 'trouble' && <TroubleNotice trouble={state.trouble} say={say} onRetry={retry} />}
      {failure !== null && (
        <p class="notice bad" role="alert">
          {say('camera_decoder_failed', { error: failure })}
        </p>
      )}
      <div class="view" hidden={state.at !== 'open'}>
        <video ref={video} autoplay playsInline muted aria-label={say('camera_live')} />
        <Outlines reading={reading} />
      </div>
      {state.at === 'open' && <p class="hint">{say(paused ? 'camera_paused' : 'camera_aim')}</p>}
      <Controls
        camera={state.at === 'open' ? state.camera : null}
        paused={paused}
        continuous={continuous}
        say={say}
        onNext={() => setPaused(false)}
        onContinuous={(on) => {
          setContinuous(on);
          if (on) setPaused(false);
        }}
        onStill={() => video.current && photos.read([video.current])}
        onPhotos={photos.read}
      />
      <p class="hint" role="status">
        {say(photos.state === 'idle' ? 'camera_photo_hint' : `camera_photo_${photos.state}`)}
      </p>
      <CartonList work={work} pieces={shown(work.carton, Date.now())} say={say} />
    </main>
  );
}

/** One sound for what stands on the paper, another for what does not. */
function useSounds(sound: boolean): (result: CameraResult | null) => void {
  const beeper = useMemo(() => createBeeper(sound ? globalThis.AudioContext : undefined), [sound]);
  useEffect(() => () => beeper.close(), [beeper]);
  return useCallback(
    (result: CameraResult | null) => {
      if (result?.became === 'undone') return;
      if (result?.became === 'placed') beeper.good();
      else beeper.bad();
    },
    [beeper],
  );
}
