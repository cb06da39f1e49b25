import { html, nothing } from 'lit';
import { t } from './i18n.js';
import { icons } from './icons.js';
import { Plain } from './plain.js';
import { store } from './store.js';
import { city, clockDay, time, year } from './time.js';

const STEPS = ['NEXT_MORNING', 'NEXT_PROMPT', 'NEXT_SESSION'];

/** The bot's time, where the chosen person lives and in UTC, and the ways to move it. */
class ClockBar extends Plain {
  render() {
    const clock = store.clock;
    if (!clock) {
      return nothing;
    }
    const moving = clock.moving || STEPS.includes(store.busy);
    return html`<section class="clock ${moving ? 'moving' : ''}" aria-label=${t('clock')}>
      ${this.#face(clock)}
      ${clock.preparing ? this.#preparing(clock.preparing) : this.#buttons(moving)}
    </section>`;
  }

  #face({ now }) {
    const zone = store.person?.zone ?? 'UTC';
    return html`<p class="clock-face">
      <span class="clock-time"><time datetime=${now}>${time(now, zone)}</time><span>${city(zone)}</span></span>
      <span class="clock-day">
        ${clockDay(now, zone)}<span class="clock-year"> ${year(now, zone)}</span>${zone === 'UTC' ? nothing : html`<span class="clock-utc"> · ${time(now, 'UTC')} UTC</span>`}
      </span>
    </p>`;
  }

  #buttons(moving) {
    return html`<div class="clock-moves" role="group" aria-busy=${moving}>
      ${STEPS.map(
        (step) =>
          html`<button
            class="step ${store.busy === step ? 'busy' : ''}"
            title=${t(step)}
            aria-label=${t(step)}
            aria-disabled=${moving}
            @click=${() => moving || store.move(step)}
          >
            ${icons[step]}<span>${t(step)}</span>
          </button>`,
      )}
      ${moving ? html`<span class="unseen" role="status">${t('moving')}</span>` : nothing}
    </div>`;
  }

  #preparing({ what, done, total }) {
    return html`<div class="preparing">
      <label for="preparing">${what || t('preparing')}</label>
      <progress id="preparing" max=${total} .value=${done}></progress>
      <span class="preparing-count">${done} / ${total}</span>
    </div>`;
  }
}

customElements.define('clock-bar', ClockBar);
