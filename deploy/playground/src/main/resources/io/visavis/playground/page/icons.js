import { html, svg } from 'lit';

const path = (d) => svg`<path d=${d} />`;

const stroked = (shape) => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`;

/** Drawn for this page on a grid of twenty, in the colour of the words beside them. */
export const icons = {
  search: stroked(path('M13.2 13.2 17 17M14.5 8.75a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0Z')),
  clear: stroked(path('m5.5 5.5 9 9m0-9-9 9')),
  back: stroked(path('M12.5 4 6.5 10l6 6')),
  down: stroked(path('M10 4v12m-5-5 5 5 5-5')),
  send: stroked(path('M3.5 16.5 17 10 3.5 3.5l1.7 6.5-1.7 6.5ZM5.2 10H10')),
  code: stroked(path('m7 5.5-4.5 4.5 4.5 4.5m6-9 4.5 4.5-4.5 4.5')),
  copy: stroked(path('M7.5 7.5h8v8h-8zM12.5 4.5h-8v8')),
  check: stroked(path('m4.5 10.5 3.7 3.7 7.3-8.2')),
  eye: stroked(path('M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM12 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z')),
  keep: stroked(path('M5.5 3.5h9v13L10 13l-4.5 3.5z')),
  alert: stroked(path('M10 6.5v4.2m0 2.6v.1M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z')),
  broken: stroked(path('M2.5 10h4l1.5-4 2 9 1.5-5h1m3.5-3.5 2 2m0-2-2 2')),
  out: stroked(path('M4 10h11m-4.5-4.5L15 10l-4.5 4.5')),
  in: stroked(path('M16 10H5m4.5-4.5L5 10l4.5 4.5')),
  chevron: stroked(path('m7.5 5 5 5-5 5')),
  NEXT_MORNING: stroked(path('M2.5 15.5h15M5.5 15.5a4.5 4.5 0 0 1 9 0M10 4v3.5M3.8 8.3l2 2m10.4-2-2 2')),
  NEXT_PROMPT: stroked(path('M3 4.5h14v9.5h-7.5L6 17v-3H3zM8 8a2 2 0 1 1 2.6 1.9c-.4.1-.6.4-.6.8m0 1.5v.1')),
  NEXT_SESSION: stroked(
    path('M8.5 6.5a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0ZM16 6.5a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0ZM2.5 16v-1.5a3.5 3.5 0 0 1 7.5 0V16m0-1.5a3.5 3.5 0 0 1 7.5 0V16'),
  ),
  slack: stroked(path('M7.8 4 6.2 16m7.6-12-1.6 12M4 7.8h12.5M3.5 12.2H16')),
  teams: stroked(
    path('M3 4.5h9.5v7H8L5.5 14v-2.5H3zM14.5 7.5H17v7h-2.5V17L12 14.5H9.5'),
  ),
};

/** Two halves that face each other. */
export const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <path class="mark-left" d="M14.5 5v22h-11V16a11 11 0 0 1 11-11Z" />
  <path class="mark-right" d="M17.5 27V5h11v11a11 11 0 0 1-11 11Z" />
</svg>`;
