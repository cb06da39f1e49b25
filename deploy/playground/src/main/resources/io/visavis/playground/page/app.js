import { html, nothing } from 'lit';
import './chat-view.js';
import './clock-bar.js';
import './form-dialog.js';
import './people-list.js';
import './wire-view.js';
import { language, speak, t } from './i18n.js';
import { icons, mark } from './icons.js';
import { Plain } from './plain.js';
import { store } from './store.js';

/** The page: a bar with the clock, the people, one chat, and what went over the wire. */
class VisavisPlayground extends Plain {
  constructor() {
    super();
    addEventListener('keydown', (event) => this.#shortcut(event));
    store.start();
  }

  render() {
    document.title = store.person ? `${store.person.name} · Visavis` : t('title');
    return html`
      <a class="skip" href="#chat" @click=${this.#skip}>${t('skip')}</a>
      <div class="app ${store.selected ? 'with-chat' : ''} ${store.wireOpen ? 'with-wire' : ''}">
        ${this.#bar()}
        <main>
          <people-list></people-list>
          <chat-view></chat-view>
        </main>
        ${store.wireOpen ? html`<wire-view></wire-view>` : nothing}
      </div>
      <form-dialog></form-dialog>
      ${this.#notice()}
      <div class="unseen" role="status" aria-live="polite">${store.said}</div>
    `;
  }

  #bar() {
    return html`<header class="bar">
      <h1 class="brand">
        ${mark}
        <span class="brand-name">Visavis<small>${t('tagline')}</small></span>
      </h1>
      <clock-bar></clock-bar>
      <div class="bar-end">
        <button class="quiet" lang=${language() === 'fr' ? 'en' : 'fr'} @click=${this.#switchLanguage}>
          ${t('switchTo')}
        </button>
        <button
          class="quiet square"
          aria-pressed=${store.wireOpen}
          aria-label=${store.wireOpen ? t('hideWire') : t('showWire')}
          title=${store.wireOpen ? t('hideWire') : t('showWire')}
          @click=${() => store.toggleWire()}
        >
          ${icons.code}
        </button>
      </div>
    </header>`;
  }

  #notice() {
    if (!store.connected) {
      return html`<div class="notice bad" role="alert">${icons.alert}<span>${t('offline')}</span></div>`;
    }
    return store.notice
      ? html`<div class="notice ${store.notice.bad ? 'bad' : ''}">
          ${store.notice.bad ? icons.alert : icons.check}<span>${store.notice.text}</span>
        </div>`
      : nothing;
  }

  #switchLanguage() {
    speak(language() === 'fr' ? 'en' : 'fr');
    store.dispatchEvent(new Event('change'));
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector('.composer textarea, .welcome')?.focus();
  }

  #shortcut(event) {
    const typing = event.target.closest?.('input, textarea, select, dialog');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.querySelector('.search input')?.focus();
    }
  }
}

customElements.define('visavis-playground', VisavisPlayground);
