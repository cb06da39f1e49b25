import { html } from 'lit';

const MARKS = [
  { opens: /```\n?([\s\S]+?)\n?```/, draw: (inside) => html`<code class="block">${plain(inside)}</code>` },
  { opens: /`([^`\n]+)`/, draw: (inside) => html`<code>${plain(inside)}</code>` },
  { opens: /<([^<>\n]+)>/, draw: (inside) => reference(inside) },
  { opens: /(?<![\p{L}\p{N}])\*(\S(?:[^*\n]*\S)?)\*(?![\p{L}\p{N}])/u, draw: (inside) => html`<strong>${inline(inside)}</strong>` },
  { opens: /(?<![\p{L}\p{N}])_(\S(?:[^_\n]*\S)?)_(?![\p{L}\p{N}])/u, draw: (inside) => html`<em>${inline(inside)}</em>` },
  { opens: /(?<![\p{L}\p{N}])~(\S(?:[^~\n]*\S)?)~(?![\p{L}\p{N}])/u, draw: (inside) => html`<s>${inline(inside)}</s>` },
];

/** Slack escapes these three and no others. */
export const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A link out of the page, but only to the web; anything else is shown as its words. */
export const link = (url, words) =>
  /^(https?|mailto):/i.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`
    : words;

function reference(inside) {
  const [target, words] = inside.split('|', 2);
  if (/^[@#!]/.test(target)) {
    return html`<span class="mention">${plain(words ?? (target.startsWith('!') ? `@${target.slice(1)}` : target))}</span>`;
  }
  return link(plain(target), plain(words ?? target));
}

function inline(text) {
  let first = null;
  for (const mark of MARKS) {
    const found = mark.opens.exec(text);
    if (found && (!first || found.index < first.found.index)) {
      first = { found, mark };
    }
  }
  if (!first) {
    return plain(text);
  }
  const { found, mark } = first;
  return [plain(text.slice(0, found.index)), mark.draw(found[1]), inline(text.slice(found.index + found[0].length))];
}

/** Slack's own markup. Lines that begin with `>` are a quotation. */
export function mrkdwn(text) {
  const parts = [];
  for (const line of text.split(/(?<=\n)/)) {
    const quoted = /^(?:&gt;|>) ?/.exec(line);
    const last = parts.at(-1);
    if (last && last.quoted === Boolean(quoted)) {
      last.text += quoted ? line.slice(quoted[0].length) : line;
    } else {
      parts.push({ quoted: Boolean(quoted), text: quoted ? line.slice(quoted[0].length) : line });
    }
  }
  return parts.map((part) => (part.quoted ? html`<blockquote>${inline(part.text.trimEnd())}</blockquote>` : inline(part.text)));
}

/** A text object: `plain_text` is literal, `mrkdwn` is marked up. */
export const textObject = (object) => {
  if (!object) {
    return '';
  }
  return object.type === 'mrkdwn' ? mrkdwn(object.text) : object.text;
};

function styled(element) {
  const { bold, italic, strike, code } = element.style ?? {};
  let drawn = element.type === 'link' ? link(element.url, element.text ?? element.url) : words(element);
  drawn = code ? html`<code>${drawn}</code>` : drawn;
  drawn = bold ? html`<strong>${drawn}</strong>` : drawn;
  drawn = italic ? html`<em>${drawn}</em>` : drawn;
  return strike ? html`<s>${drawn}</s>` : drawn;
}

function words(element) {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'emoji':
      return element.unicode
        ? String.fromCodePoint(...element.unicode.split('-').map((point) => parseInt(point, 16)))
        : `:${element.name}:`;
    case 'user':
      return html`<span class="mention">@${element.user_id}</span>`;
    case 'broadcast':
      return html`<span class="mention">@${element.range}</span>`;
    case 'date':
      return element.fallback ?? '';
    default:
      return element.text ?? '';
  }
}

/** One part of a `rich_text` block. */
export function richText(part) {
  const inner = () => part.elements.map(styled);
  switch (part.type) {
    case 'rich_text_quote':
      return html`<blockquote dir="auto">${inner()}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<code class="block">${inner()}</code>`;
    case 'rich_text_list': {
      const items = part.elements.map((item) => html`<li>${item.elements.map(styled)}</li>`);
      return part.style === 'ordered' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    default:
      return html`<p dir="auto">${inner()}</p>`;
  }
}
