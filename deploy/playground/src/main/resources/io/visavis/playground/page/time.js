import { language } from './i18n.js';

const formats = new Map();

function format(at, zone, options) {
  const key = `${language()} ${zone} ${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }));
  }
  return formats.get(key).format(new Date(at));
}

/** British English for its 24 hours and its order of day and month. */
export const locale = () => (language() === 'fr' ? 'fr-FR' : 'en-GB');

export const time = (at, zone) => format(at, zone, { hour: '2-digit', minute: '2-digit' });

export const seconds = (at, zone) => format(at, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const day = (at, zone) => format(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const shortDay = (at, zone) => format(at, zone, { day: 'numeric', month: 'short' });

export const clockDay = (at, zone) => format(at, zone, { weekday: 'short', day: 'numeric', month: 'short' });

export const year = (at, zone) => format(at, zone, { year: 'numeric' });

export const dateAndTime = (at, zone) => `${clockDay(at, zone)}, ${time(at, zone)}`;

/** The calendar day in that zone, to compare with. */
export const dayKey = (at, zone) => format(at, zone, { year: 'numeric', month: '2-digit', day: '2-digit' });

/** `America/Argentina/Buenos_Aires` is Buenos Aires. */
export const city = (zone) => zone.split('/').at(-1).replaceAll('_', ' ');

/** An instant in seconds, as `2026-11-24T09:30` on the clocks of that zone. */
export function localDateTime(epochSeconds, zone) {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(epochSeconds * 1000));
  return parts.replace(' ', 'T');
}
