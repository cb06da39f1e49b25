import { svg } from 'lit';

const SIZE = 180;
const RADIUS = 84;
const HOLE = 48;

const point = (turn, radius) =>
  `${Math.cos((turn - 0.25) * 2 * Math.PI) * radius} ${Math.sin((turn - 0.25) * 2 * Math.PI) * radius}`;

/** One part of the ring, in turns from twelve o'clock. A whole turn falls a little short, as arcs must. */
function slice(from, to) {
  const end = Math.min(to, from + 0.9999);
  const large = end - from > 0.5 ? 1 : 0;
  return `M${point(from, RADIUS)} A${RADIUS} ${RADIUS} 0 ${large} 1 ${point(end, RADIUS)}
    L${point(end, HOLE)} A${HOLE} ${HOLE} 0 ${large} 0 ${point(from, HOLE)} Z`;
}

/** A pie as a ring; its legend holds the numbers. */
export function pie({ categories, series }, width, number) {
  const values = series[0].values;
  const total = values.reduce((sum, each) => sum + each, 0) || 1;
  let turn = 0;
  return svg`<svg viewBox="${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}" width=${Math.min(SIZE, width)} height=${Math.min(SIZE, width)}>
    ${values.map((value, index) => {
      const from = turn;
      turn += value / total;
      return svg`<path class="slice series-${index}" d=${slice(from, turn)}>
        <title>${categories[index]}: ${number(value)}</title>
      </path>`;
    })}
  </svg>`;
}
