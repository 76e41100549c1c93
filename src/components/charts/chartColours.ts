/**
 * The light colours, written into the pictures themselves, so that a saved or printed chart needs no
 * style sheet. On screen the classes of charts.css lay the theme's colours over them.
 */
export const colours = {
  ink: '#17262e',
  secondary: '#4a5b65',
  surface: '#ffffff',
  grid: '#dde4e7',
  ring: '#c9d2d6',
  axis: '#4a5b65',
  current: '#0e3a5f',
  target: '#c75b12',
  previous: '#7e8b94',
  gap: '#f3d9c7',
  up: '#0b5a8a',
  down: '#a63d0a',
};

export const dashes = { current: undefined, target: '6 4', previous: '2 3' };

export const chartFont = { fontFamily: 'Arial, Helvetica, sans-serif', fontSize: 14 };
export const lineHeight = 17;

/** Position in the scale as one of the six steps of the ramp, 0 the lowest. */
export function rampStep(index: number, count: number): number {
  return count < 2 ? 0 : Math.round((index / (count - 1)) * 5);
}

/** The fill of each step, and whether its text is light. */
export const ramp = [
  { fill: '#f3f6f7', ink: '#17262e' },
  { fill: '#c6dbec', ink: '#17262e' },
  { fill: '#8fbbdf', ink: '#17262e' },
  { fill: '#4f93c8', ink: '#17262e' },
  { fill: '#2469a5', ink: '#ffffff' },
  { fill: '#12436d', ink: '#ffffff' },
];
