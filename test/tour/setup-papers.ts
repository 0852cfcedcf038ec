import type { RemoteOffice } from '../e2e/office';

/** What papers of our own need beside the tills: a second place to ship to. */
export async function setUpPapers(office: RemoteOffice): Promise<void> {
  const { location } = await office.settings();
  await office.saveSettings({
    locations: [
      { id: location, name: 'Khreshchatyk' },
      { id: 'store', name: 'Store room' },
    ],
  });
}
