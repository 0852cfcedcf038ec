import { useDesk } from '../../manager/desk';
import { HeadText } from '../PaperText';
import type { PaperSort } from '../sort';

/** Units wait for a customer: nobody else can buy them. */
export const SET_ASIDE: PaperSort = {
  id: 'setAside',
  kind: 'sale',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: false,
  picks: ['inStock'],
  setsAside: true,
  Fields: SetAsideFields,
};

function SetAsideFields() {
  const { say } = useDesk();
  return (
    <div class="columns">
      <HeadText field="party" label={say('customer')} hint={say('setAside_customer_hint')} />
      <HeadText field="contact" label={say('contact')} hint={say('contact_hint')} />
    </div>
  );
}
