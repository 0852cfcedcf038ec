/** Line icons on a 20 × 20 grid. Decoration: the text beside them says it. */
const PATHS = {
  find: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm4 9.5 4 4',
  stock: 'M3 6.5 10 3l7 3.5v7L10 17l-7-3.5v-7Zm0 0L10 10l7-3.5M10 10v7',
  documents: 'M5.5 2.5h6l3.5 3.5v11.5h-9.5v-15Zm6 0V6H15M8 10h4.5M8 13h4.5',
  papers: 'M4.5 2.5h7l4 4V9m-11-6.5v15H9m2.5-15v4h4M8 9h3m-3 3h1.5m3 4.8 4.2-4.2 1.4 1.4-4.2 4.2H12.500v-1.4Z',
  repairs:
    'M12.7 6.2 15.400 3.500a4 4 0 0 0-5.300 5.200L3.500 15.300l1.700 1.700 6.500-6.500a4 4 0 0 0 5.200-5.300L14.200 7.800l-1.500-.100-.100-1.500Z',
  warranties: 'M4 3.5h12v9h-2.5V17l-2-1.2-2 1.2v-4.5H4v-9Zm3 3h6m-6 3h3.5',
  products: 'M3 4.5h5v5H3v-5Zm9 0h5v5h-5v-5Zm-9 7h5v5H3v-5Zm9 0h5v5h-5v-5Z',
  types: 'M4 4.5h7M4 10h3m0 0h9m-9 0v5.5h9',
  sites:
    'M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4Zm0 0c2.2 2 3 4.4 3 7.2s-.8 5.2-3 7.2c-2.2-2-3-4.4-3-7.2s.8-5.2 3-7.2ZM3 10h14',
  trust: 'M10 2.5 16 5v4.5c0 3.8-2.5 6.6-6 8-3.5-1.4-6-4.2-6-8V5l6-2.5Zm-2.5 7.3 2 2 3.2-3.6',
  profit: 'M3.500 16.500h13M5.500 13.500v-3m4 3v-6m4 6v-9.500',
  reports: 'M4.500 3.500h11v13h-11v-13Zm3 4h5m-5 3h5m-5 3h3',
  settings: 'M4 6h7m3 0h2M4 14h2m3 0h7M12.5 4.2v3.6M7.5 12.2v3.6',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  alert: 'M10 3 17.5 16.5h-15L10 3Zm0 5v4m0 2v.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
