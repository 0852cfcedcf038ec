import { useDesk } from '../desk';
import { hashOf } from '../routes';

/** Reminds of the first steps that were left half-way. */
export function UnfinishedSetup() {
  const { say } = useDesk();
  return (
    <p class="banner">
      {say('setup_unfinished')} <a href={hashOf({ view: 'setup', step: 1, site: null })}>{say('setup_continue')}</a>
    </p>
  );
}
