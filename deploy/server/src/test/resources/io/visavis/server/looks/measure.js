// What is wrong with the page as it is drawn now, one line each: parts that run out of their place, are cut or lie over
// each other, text that stands out too little, and on a narrow screen targets too small for a finger.
(() => {
  const SLACK = 1.5; // in CSS pixels, for rounding
  const FINGER = 24; // in CSS pixels: WCAG 2.2, 2.5.8
  const problems = [];
  const dialog = document.querySelector('dialog[open]');
  // people are shown by the beginning of their last message, so their list may cut
  const places = dialog ? [dialog] : [...document.querySelectorAll('.bar, chat-view')];
  const style = (e) => getComputedStyle(e);
  const hasText = (e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
  const named = (e) => `<${e.localName} class="${e.className}"> “${(e.innerText ?? '').trim().slice(0, 40)}”`;
  // what is left of a box where it is scrolled away or does not find room
  const seen = (e) => {
    let { left, top, right, bottom } = e.getBoundingClientRect();
    for (let up = e; up; up = up.parentElement) {
      if (style(up).clipPath !== 'none') {
        return { left, top, right: left, bottom: top, some: false };
      }
      if (up !== e && style(up).overflow !== 'visible') {
        const clip = up.getBoundingClientRect();
        [left, top] = [Math.max(left, clip.left), Math.max(top, clip.top)];
        [right, bottom] = [Math.min(right, clip.right), Math.min(bottom, clip.bottom)];
      }
    }
    return { left, top, right, bottom, some: right - left > 0 && bottom - top > 0 };
  };
  const shows = (e) =>
    e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    !e.closest('.unseen, .skip, svg, [aria-hidden=true]') &&
    seen(e).some;
  const scrolls = (value) => value === 'auto' || value === 'scroll';
  const all = places.flatMap((place) => [...place.querySelectorAll('*')]).filter(shows);
  const within = (e) => e.closest('.table-scroll') !== null;

  if (document.documentElement.scrollWidth > innerWidth) {
    problems.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`);
  }
  for (const e of all) {
    // what is shortened and says all of itself in its title is not cut silently
    const box = seen(e);
    if ((hasText(e) || e.matches('button, input, textarea, select')) && !within(e) && (box.right > innerWidth + SLACK || box.left < -SLACK)) {
      problems.push(`runs out of the window: ${named(e)}`);
    }
    const cuts = style(e).overflowX !== 'visible' && !scrolls(style(e).overflowX);
    if (e.clientWidth > 0 && e.scrollWidth > e.clientWidth + SLACK && (cuts || hasText(e)) && !e.matches('textarea, input') && !e.title) {
      problems.push(`is cut in its width: ${named(e)}`);
    }
    const cutsHeight = style(e).overflowY === 'hidden' || style(e).overflowY === 'clip';
    if (e.clientHeight > 0 && cutsHeight && e.scrollHeight > e.clientHeight + SLACK && hasText(e)) {
      problems.push(`is cut in its height: ${named(e)}`);
    }
  }

  for (const bubble of document.querySelectorAll('.bubble')) {
    const room = bubble.getBoundingClientRect();
    for (const e of bubble.querySelectorAll('*')) {
      const box = e.getBoundingClientRect();
      if (shows(e) && box.width > 0 && !within(e) && (box.right > room.right + SLACK || box.left < room.left - SLACK)) {
        problems.push(`runs out of its message: ${named(e)}`);
      }
    }
  }

  // text and controls of one page, which must not lie over each other; a label may hold its control
  const laid = all.filter((e) => (hasText(e) || e.matches('button, input, textarea, select')) && style(e).display !== 'inline');
  const boxes = laid.map(seen);
  for (let i = 0; i < laid.length; i++) {
    for (let j = i + 1; j < laid.length; j++) {
      const across = Math.min(boxes[i].right, boxes[j].right) - Math.max(boxes[i].left, boxes[j].left);
      const down = Math.min(boxes[i].bottom, boxes[j].bottom) - Math.max(boxes[i].top, boxes[j].top);
      if (across > SLACK && down > SLACK && !laid[i].contains(laid[j]) && !laid[j].contains(laid[i])) {
        problems.push(`lies over another: ${named(laid[i])} and ${named(laid[j])}`);
      }
    }
  }

  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data].map((each, i) => (i === 3 ? each / 255 : each));
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const ground = (e) => {
    const layers = [];
    for (let up = e; up; up = up.parentElement) {
      layers.push(rgba(style(up).backgroundColor));
      if (layers.at(-1)[3] === 1) {
        break;
      }
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((each) => each / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const opacity = (e) => (e ? Number(style(e).opacity) * opacity(e.parentElement) : 1);
  for (const e of all.filter(hasText)) {
    const below = ground(e);
    const colour = rgba(style(e).color);
    colour[3] *= opacity(e);
    const [dark, bright] = [light(over(colour, below)), light(below)].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    const size = parseFloat(style(e).fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style(e).fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5) && !e.closest('[disabled], [aria-disabled=true]')) {
      problems.push(`stands out by ${contrast.toFixed(2)} only: ${named(e)}`);
    }
  }

  if (innerWidth < 500) {
    for (const e of all.filter((each) => each.matches('button, a, input, select, textarea, summary'))) {
      const target = e.closest('label') ?? e;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) < FINGER && style(e).display !== 'inline') {
        problems.push(`is ${width.toFixed()} by ${height.toFixed()}, too small for a finger: ${named(e)}`);
      }
    }
  }
  return [...new Set(problems)];
})();
