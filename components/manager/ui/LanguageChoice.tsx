import { useDesk } from '../desk';
import { useChange } from '../use-change';
import { Trouble } from './Answer';
import { Segmented } from './Choices';

/** The shop's language; each stands in its own words. */
export function LanguageChoice({ hideLabel = false }: { readonly hideLabel?: boolean }) {
  const { office, language, say } = useDesk();
  const change = useChange();
  return (
    <div>
      <Segmented
        label={say('language')}
        hideLabel={hideLabel}
        value={language}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'uk', label: 'Українська' },
        ]}
        onChange={(chosen) => change.make(() => office.saveSettings({ language: chosen }))}
      />
      <Trouble error={change.error} />
    </div>
  );
}
