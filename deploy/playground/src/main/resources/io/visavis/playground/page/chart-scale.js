/** Round numbers to write along an axis, from zero, or from below it where a value is. */
export function ticks(values, wanted = 4) {
  const known = values.filter((value) => value !== null);
  const high = Math.max(...known, 0);
  const low = Math.min(...known, 0);
  const step = roundStep((high - low || 1) / wanted, known.every(Number.isInteger));
  const list = [];
  for (let tick = Math.floor(low / step) * step; tick < high + step - step / 1e6; tick += step) {
    list.push(Math.round(tick / step) * step);
  }
  return list.length > 1 ? list : [0, step];
}

/** 1, 2, 2.5 or 5 times a power of ten, and no part of one where everything counted is whole. */
function roundStep(rough, whole) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** Maps a value to a place between two ends. */
export const linear = (low, high, from, to) => (value) => from + ((value - low) / (high - low)) * (to - from);

/** Every how manyth label can be written, counted from the last, so that none runs into its neighbour. */
export function every(labels, room, widthOf) {
  const widest = Math.max(...labels.map(widthOf), 1) + 10;
  return Math.max(1, Math.ceil((widest * labels.length) / room));
}
