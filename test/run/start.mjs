// npm start: build, demo shop, a browser with the extension set up. Without a display, or with --tour: the guided tour.
import { browser, installDependencies, node, run } from './setup.mjs';

const wantsTour = process.argv.includes('--tour');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

// Ctrl+C is for the program below: it closes the browser and the shop; this process ends after it.
process.on('SIGINT', () => undefined);
installDependencies();
const env = { SERIALGATE_BROWSER: browser() };
run(node(), ['test/run/build.mjs', 'chrome'], env);
const program = wantsTour || !hasDisplay ? 'test/tour/tour.ts' : 'test/tour/open.ts';
run(node(), ['test/run/ts.mjs', program, ...process.argv.slice(2)], env);
