import { useEffect, useId, useState } from 'preact/hooks';
import type { CardKey } from '../../core/model/card-key';
import { checkClaim, type VerifySignature } from '../../core/outputs/claim';
import { verifyWords } from '../../core/outputs/verify-words';
import type { Language } from '../../core/outputs/vocabulary';
import { Finding, type Found } from './Finding';

/** What only a browser can do. */
export interface Checking {
  readonly verify: VerifySignature;
  /** The text of a QR code in a picture; null: none can be read. */
  readonly readPhoto: (file: Blob) => Promise<string | null>;
}

export interface CheckCardProps extends Checking {
  readonly keys: readonly CardKey[];
  readonly language: Language;
  /** Calendar day, `2026-11-23`. */
  readonly today: string;
  /** A text to check at once. */
  readonly first?: string;
}

/** Checks a card's code: pasted, or in a picture. */
export function CheckCard({ keys, language, today, first = '', verify, readPhoto }: CheckCardProps) {
  const [text, setText] = useState(first);
  const [found, setFound] = useState<Found | null>(null);
  const id = useId();
  const say = (key: string) => verifyWords(language, key);
  const check = async (code: string) => setFound(await checkClaim(code, keys, verify));
  const checkPhoto = async (file: Blob | undefined) => {
    if (!file) return;
    const code = await readPhoto(file);
    setText(code ?? '');
    if (code === null) setFound({ is: 'unread' });
    else await check(code);
  };
  useEffect(() => {
    if (first !== '') void check(first);
  }, [first]);
  return (
    <form
      class="check-card"
      onSubmit={(event) => {
        event.preventDefault();
        void check(text);
      }}
    >
      <div class="field">
        <label for={`${id}-text`}>{say('verify_text')}</label>
        <textarea
          id={`${id}-text`}
          rows={4}
          value={text}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-photo`}>{say('verify_photo')}</label>
        <input
          id={`${id}-photo`}
          type="file"
          accept="image/*"
          onChange={(event) => void checkPhoto(event.currentTarget.files?.[0])}
        />
      </div>
      <div class="actions">
        <button type="submit" class="primary">
          {say('verify_check')}
        </button>
      </div>
      <div role="status" aria-live="polite">
        {found && <Finding found={found} language={language} today={today} />}
      </div>
    </form>
  );
}
