/** Signs of the tools, drawn on 24 by 24. Each stands on a button that has a name. */
const PATHS = {
  erase:
    'M8.5 20H20M4.6 15.2 14 5.8a2 2 0 0 1 2.8 0l2.9 2.9a2 2 0 0 1 0 2.8L11.3 20H8.4l-3.8-3.8a.7.7 0 0 1 0-1zM9.5 10.3l5.7 5.7',
  undo: 'M4 5v5h5M4.6 10A8 8 0 1 1 6 17.5',
  redo: 'M20 5v5h-5M19.4 10A8 8 0 1 0 18 17.5',
  zoomIn: 'M15.8 15.8 21 21M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10.5 7.8v5.4M7.8 10.5h5.4',
  zoomOut: 'M15.8 15.8 21 21M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM7.8 10.5h5.4',
  remove: 'M6 6l12 12M18 6 6 18',
  hand: 'M8 12.5V6a1.7 1.7 0 0 1 3.4 0v5M11.4 10.5a1.7 1.7 0 0 1 3.4 0v1.4M14.8 11.6a1.7 1.7 0 0 1 3.4 0V15a6.4 6.4 0 0 1-12 3l-2-3.6a1.6 1.6 0 0 1 2.6-1.8L8 14',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="chart-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
