import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from './i18n.js';
import { icons } from './icons.js';
import { Plain } from './plain.js';
import { store } from './store.js';
import { seconds } from './time.js';

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Indented JSON, its keys and texts told apart by colour. */
function coloured(json) {
  const parts = [];
  let from = 0;
  for (const found of json.matchAll(TOKEN)) {
    parts.push(json.slice(from, found.index));
    const [whole, text, colon] = found;
    if (colon) {
      parts.push(html`<span class="json-key">${text}</span>`, colon);
    } else {
      parts.push(html`<span class=${text ? 'json-text' : 'json-value'}>${whole}</span>`);
    }
    from = found.index + whole.length;
  }
  parts.push(json.slice(from));
  return parts;
}

/** What the platform and the bot sent each other for the chosen person. */
class WireView extends Plain {
  static properties = { opened: { state: true }, copied: { state: true } };

  constructor() {
    super();
    this.opened = new Set();
    this.copied = null;
  }

  render() {
    const wire = store.wires.get(store.selected) ?? [];
    return html`<aside class="wire" aria-labelledby="wire-title" @keydown=${this.#onKey}>
      <header>
        <h2 id="wire-title">${t('wire')}</h2>
        <button class="quiet square" aria-label=${t('hideWire')} title=${t('hideWire')} @click=${() => store.toggleWire()}>
          ${icons.clear}
        </button>
      </header>
      <p class="wire-hint">${store.selected ? (wire.length ? t('wireHint') : t('wireEmpty')) : t('wireNobody')}</p>
      <div class="wire-scroll">
        ${repeat(
          wire.map((each, index) => ({ each, key: `${store.selected} ${each.at} ${each.what} ${index}` })).reverse(),
          ({ key }) => key,
          ({ each, key }) => this.#exchange(each, key),
        )}
      </div>
    </aside>`;
  }

  #exchange(each, key) {
    const open = this.opened.has(key);
    const bad = each.status >= 400;
    return html`<details class="exchange" .open=${open} @toggle=${(event) => this.#toggle(key, event.target.open)}>
      <summary>
        <span class="way ${each.toBot ? 'to-bot' : 'from-bot'}">
          ${each.toBot ? icons.out : icons.in}<span class="unseen">${each.toBot ? t('toBot') : t('fromBot')}</span>
        </span>
        <span class="what" title=${each.what}>${each.what}</span>
        <span class="status ${bad ? 'bad' : ''}">${each.status}</span>
        <time datetime=${each.at}>${seconds(each.at, store.person?.zone ?? 'UTC')}</time>
        ${icons.chevron}
      </summary>
      ${open ? html`${this.#json('request', each.request, key)}${this.#json('response', each.response, key)}` : nothing}
    </details>`;
  }

  #json(part, node, key) {
    if (node === null || node === undefined || node === '') {
      return nothing;
    }
    const text = JSON.stringify(node, null, 2);
    const id = `${key} ${part}`;
    return html`<div class="json">
      <h3>${t(part)}</h3>
      <button class="quiet" @click=${() => this.#copy(text, id)}>
        ${this.copied === id ? icons.check : icons.copy}${this.copied === id ? t('copied') : t('copy')}
      </button>
      <pre tabindex="0" dir="ltr"><code>${coloured(text)}</code></pre>
    </div>`;
  }

  /** Where it lies over the page as a drawer, Escape takes it away. */
  #onKey(event) {
    if (event.key === 'Escape' && !matchMedia('(min-width: 1280px)').matches) {
      store.toggleWire();
      document.querySelector('.bar-end [aria-pressed]')?.focus();
    }
  }

  #toggle(key, open) {
    if (open !== this.opened.has(key)) {
      this.opened = new Set(this.opened);
      this.opened[open ? 'add' : 'delete'](key);
    }
  }

  async #copy(text, id) {
    await navigator.clipboard.writeText(text);
    this.copied = id;
    setTimeout(() => (this.copied = null), 2000);
  }
}

customElements.define('wire-view', WireView);
