const PATHS = {
  sun: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M8 1v1.5M8 13.500V15M1 8h1.5M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13 9.500A5.500 5.500 0 1 1 6.500 3 4.500 4.500 0 0 0 13 9.500',
  half: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 2v12M8 5h4M8 8h5.800M8 11h4',
  search: 'M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9M10.500 10.500 14 14',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  sort: 'M5 6l3-3 3 3M5 10l3 3 3-3',
  download: 'M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11',
  columns: 'M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10',
  source: 'M4 2h6l3 3v9H4zM10 2v3h3M6 8h5M6 11h5',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.500V8l2.500 1.500',
  person: 'M8 2.500a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600M2.500 14c.5-3 2.700-4.500 5.500-4.500s5 1.500 5.500 4.500',
  'person-in':
    'M6.500 2.500a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600M1.500 14c.4-3 2.300-4.500 5-4.500 1 0 1.900.2 2.600.6M10.500 12.200l1.600 1.600 2.900-3.200',
  plus: 'M8 3v10M3 8h10',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside words, or in a button that has a label: it says nothing by itself. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
