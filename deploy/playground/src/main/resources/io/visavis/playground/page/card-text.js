import { html } from 'lit';
import { link } from './slack-text.js';

/** The little of Markdown that Teams takes in cards, with `\` before a mark that is meant as itself. */
const MARKS = [
  { opens: /\\([\\`*_{}[\]()#+\-.!<>~|&])/, draw: ([, literal]) => literal },
  { opens: /\[([^\]\n]+)\]\(([^)\s]+)\)/, draw: ([, words, url]) => link(url, inline(words)) },
  { opens: /\*\*(\S(?:.*?\S)?)\*\*/, draw: ([, words]) => html`<strong>${inline(words)}</strong>` },
  { opens: /(?<![\p{L}\p{N}*])\*(\S(?:[^*\n]*\S)?)\*(?![\p{L}\p{N}*])/u, draw: ([, words]) => html`<em>${inline(words)}</em>` },
  { opens: /(?<![\p{L}\p{N}_])_(\S(?:[^_\n]*\S)?)_(?![\p{L}\p{N}_])/u, draw: ([, words]) => html`<em>${inline(words)}</em>` },
  { opens: /`([^`\n]+)`/, draw: ([, words]) => html`<code>${words}</code>` },
  { opens: /&(amp|lt|gt|quot|nbsp|#\d{1,6});/, draw: ([, name]) => entity(name) },
];

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const entity = (name) => NAMED[name] ?? String.fromCodePoint(Number(name.slice(1)));

function inline(text) {
  let first = null;
  for (const mark of MARKS) {
    const found = mark.opens.exec(text);
    if (found && (!first || found.index < first.found.index)) {
      first = { found, mark };
    }
  }
  if (!first) {
    return text;
  }
  const { found, mark } = first;
  return [text.slice(0, found.index), mark.draw(found), inline(text.slice(found.index + found[0].length))];
}

const LIST = /^\s*(?:[-*•]|\d+\.)\s+/;

/** Paragraph text with lists; line breaks are kept. */
export function markdown(text) {
  const parts = [];
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const item = LIST.exec(line);
    const kind = item ? (/\d/.test(item[0]) ? 'ol' : 'ul') : 'text';
    const words = item ? line.slice(item[0].length) : line;
    const last = parts.at(-1);
    if (last?.kind === kind) {
      last.lines.push(words);
    } else {
      parts.push({ kind, lines: [words] });
    }
  }
  return parts.map(({ kind, lines }) => {
    const items = () => lines.map((line) => html`<li>${inline(line)}</li>`);
    if (kind === 'text') {
      return inline(lines.join('\n'));
    }
    return kind === 'ol' ? html`<ol>${items()}</ol>` : html`<ul>${items()}</ul>`;
  });
}
