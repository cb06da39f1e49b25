import { html } from 'lit';
import { t } from './i18n.js';
import { icons } from './icons.js';

const TONES = 10;

/** The same name has the same tone on every visit. */
function tone(name) {
  let sum = 7;
  for (const character of name) {
    sum = (sum * 31 + character.codePointAt(0)) % 65521;
  }
  return sum % TONES;
}

/** The first letters of the first and last words. */
function initials(name) {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => word.match(/\p{L}/u)[0].toLocaleUpperCase()).join('');
}

export const avatar = (person) =>
  html`<span class="avatar tone-${tone(person.name)}" aria-hidden="true">
    ${initials(person.name)}<span class="platform ${person.platform}">${icons[person.platform]}</span>
  </span>`;

/** The platform's mark and name. */
export const platformName = (platform) =>
  html`<span class="tag ${platform}">${icons[platform]}${t(platform)}</span>`;
