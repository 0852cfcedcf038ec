import { defineConfig } from 'wxt';

const outDir = process.env.SERIALGATE_OUT ?? '.output';

/** zxing-wasm asks a public server for its file where it is not handed one. We always hand it one; the address stays out of the package all the same. */
const ownFilesOnly = {
  name: 'own-files-only',
  transform: (code: string) => code.replaceAll('https://fastly.jsdelivr.net/npm/', ''),
};

export default defineConfig({
  imports: false,
  outDir,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { plugins: () => [ownFilesOnly] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'storage', 'unlimitedStorage', 'scripting'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_appName__' },
    minimum_chrome_version: '120',
    // The second decoder is WebAssembly of this package.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'serialgate@serialgate.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
