import type { FileSink, SaveFile } from './ports';

/** What Chromium offers and no type library of ours knows. */
interface FilePicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<{ createWritable(): Promise<WritableFile> }>;
}

interface WritableFile {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/**
 * Writes straight to the disk where the browser can (memory stays flat), else collects the file and downloads it.
 * @param page the window, handed in so that a test can be another browser
 */
export function fileSaver(page: FilePicker & { document: Document }): SaveFile {
  return async (name) => {
    if (!page.showSaveFilePicker) return new DownloadSink(name, page.document);
    try {
      const { description, type, ending } = sortOf(name);
      const types = [{ description, accept: { [type]: [ending] } }];
      const handle = await page.showSaveFilePicker({ suggestedName: name, types });
      return await handle.createWritable();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      throw error;
    }
  };
}

/** What sort of file a name is of. */
function sortOf(name: string) {
  return name.endsWith('.html')
    ? { description: 'HTML', type: 'text/html', ending: '.html' }
    : { description: 'CSV', type: 'text/csv', ending: '.csv' };
}

class DownloadSink implements FileSink {
  readonly #parts: Blob[] = [];

  constructor(
    readonly name: string,
    readonly document: Document,
  ) {}

  /** A blob a piece: the browser may keep blobs on disk, strings it may not. */
  async write(text: string): Promise<void> {
    this.#parts.push(new Blob([text]));
  }

  async close(): Promise<void> {
    const url = URL.createObjectURL(new Blob(this.#parts, { type: `${sortOf(this.name).type};charset=utf-8` }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = this.name;
    link.click();
    // The download has its own hold on the data by the time the next task runs.
    setTimeout(() => URL.revokeObjectURL(url), 0);
  }

  async abort(): Promise<void> {
    this.#parts.length = 0;
  }
}
