import { LitElement } from 'lit';
import { store } from './store.js';

/** An element that draws into the page itself, so that the page's style sheets reach it, and again on every change. */
export class Plain extends LitElement {
  #redraw = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    store.addEventListener('change', this.#redraw);
  }

  disconnectedCallback() {
    store.removeEventListener('change', this.#redraw);
    super.disconnectedCallback();
  }
}

/** Waits until the page shows what changed last, whatever the browser paints meanwhile. */
export const drawn = () =>
  Promise.all([...document.querySelectorAll('visavis-playground, chat-view')].map((each) => each.updateComplete));
