import { html } from 'lit';
import { get, of } from './api.js';
import { language, t } from './i18n.js';
import { Plain } from './plain.js';
import { store } from './store.js';

const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** The bot's own page as the Teams client frames it, with the client's side of their talk. */
class TeamsTab extends Plain {
  #hear = (event) => this.#answer(event);

  connectedCallback() {
    super.connectedCallback();
    addEventListener('message', this.#hear);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    super.disconnectedCallback();
  }

  /** Another person's page is another frame, not a new address in the same one. */
  render() {
    const address = `/teams/tab?lang=${store.person.language || language()}&theme=${dark() ? 'dark' : 'default'}`;
    return html`<iframe title=${t('tab')} src=${address}></iframe>`;
  }

  shouldUpdate() {
    const changed = this.shown !== store.selected;
    this.shown = store.selected;
    return changed && store.person !== null;
  }

  async #answer({ source, origin, data }) {
    const frame = this.querySelector('iframe')?.contentWindow;
    if (source !== frame || origin !== location.origin || typeof data?.id !== 'number') {
      return;
    }
    const answer = (...args) => source.postMessage({ id: data.id, args }, origin);
    if (data.func === 'initialize') {
      answer('content', 'web', '{}', '2.58.0');
    } else if (data.func === 'authentication.getAuthToken') {
      const { token } = await get(of(store.selected, 'tab'));
      answer(true, token);
    } else if (data.func === 'executeDeepLink') {
      answer(true);
      this.dispatchEvent(new CustomEvent('to-chat', { bubbles: true }));
    }
  }
}

customElements.define('teams-tab', TeamsTab);
