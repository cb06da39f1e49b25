import { en } from './words-en.js';
import { fr } from './words-fr.js';

const dictionaries = { en, fr };

export const language = () => (document.documentElement.lang === 'fr' ? 'fr' : 'en');

/** The words for this in the page's language; some take a value. */
export function t(key, value) {
  const words = dictionaries[language()][key] ?? key;
  return typeof words === 'function' ? words(value) : words;
}

/** Switches the page's language and remembers it for the next visit. */
export function speak(wanted) {
  document.documentElement.lang = wanted;
  document.cookie = `visavis-language=${wanted}; path=/playground; max-age=31536000; samesite=strict`;
}
