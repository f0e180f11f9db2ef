/**
 * Colours of pictures. A picture carries its own light ground with round corners, so that it is the same card in Slack's light
 * and dark themes; everything on it has a contrast of 4.5 or more to the ground.
 */
export const palette = {
  ground: '#fbfbf9',
  ink: '#1d1c1d',
  /** Plan, grid labels, remarks. */
  quiet: '#5c5f66',
  grid: '#e2e2de',
  /** What the group did. */
  main: '#2f5d8c',
  band: '#a9c4e0',
  hatch: '#c4c4be',
} as const;

/** Viridis at six steps (van der Walt and Smith 2015): in order for every kind of colour vision, and in grey. */
const steps = ['#440154', '#414487', '#2a788e', '#22a884', '#7ad151', '#fde725'] as const;

/** Colour of 0–5 stars, and the ink that can be read on it. */
export function starColour(stars: number): { readonly fill: string; readonly ink: string } {
  const place = Math.min(Math.max(stars, 0), 5);
  const [from, to] = [steps[Math.floor(place)] ?? steps[0], steps[Math.ceil(place)] ?? steps[5]];
  const share = place - Math.floor(place);
  const mix = [1, 3, 5].map((at) => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share);
  });
  const [red = 0, green = 0, blue = 0] = mix;
  // Rec. 709 luma, gamma left in: near enough to choose between black and white.
  const isLight = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 118;
  return { fill: `rgb(${mix.join(',')})`, ink: isLight ? '#000000' : '#ffffff' };
}
