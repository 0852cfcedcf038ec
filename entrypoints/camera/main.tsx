import { render } from 'preact';
import { Camera } from '../../components/camera/Camera';
import '../../components/camera/styles/camera.css';
import { sayIn } from '../../components/camera/say';
import { askPage, readCameraAddress } from '../../core/messages/camera';
import { createPictureReader } from './picture-reader';

const { tab, frame, language, sound } = readCameraAddress(location.hash);
const root = document.getElementById('app');
if (!root) throw new Error('camera.html has no #app');
document.documentElement.lang = language;
document.title = `SerialGate: ${sayIn(language)('camera_title')}`;

render(
  <Camera
    language={language}
    sound={sound}
    media={navigator.mediaDevices}
    reader={createPictureReader()}
    ask={askPage(tab, frame)}
  />,
  root,
);
