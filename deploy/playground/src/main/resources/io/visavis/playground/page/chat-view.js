import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import './teams-tab.js';
import { avatar, platformName } from './avatar.js';
import { hasHome, homeTab } from './home-tab.js';
import { language, t } from './i18n.js';
import { icons, mark } from './icons.js';
import { message } from './message.js';
import { Plain } from './plain.js';
import { store } from './store.js';
import { day, dayKey } from './time.js';

const SUGGESTIONS = { en: ['help', 'status'], fr: ['aide', 'statut'] };
const FAULTS = ['RATE_LIMITED', 'LOST_BEFORE', 'LOST_AFTER', 'REFUSED', 'BLOCKED'];
/** In pixels from the end: nearer than this, the view follows what arrives. */
const NEAR = 120;
/** In milliseconds: messages closer together than this are drawn as one turn. */
const TURN = 10 * 60 * 1000;

const sameTurn = (before, after) =>
  before.fromBot === after.fromBot && new Date(after.at) - new Date(before.at) < TURN;

/** One person's chat with the bot, and the box to write in. */
class ChatView extends Plain {
  static properties = { draft: { state: true }, away: { state: true }, tab: { state: true } };

  #scrolled = null;
  #top = 0;
  #column = null;
  /** Charts take their height only once they know their width. */
  #growth = new ResizeObserver(() => this.away || this.#toEnd(false));

  constructor() {
    super();
    this.draft = '';
    this.away = false;
    this.tab = false;
  }

  render() {
    const { person, chat } = store;
    if (!person) {
      return html`<section class="chat" id="chat">${this.#welcome()}</section>`;
    }
    return html`<section class="chat ${person.platform}" id="chat" aria-label=${t('conversation', person.name)}>
      ${this.#head(person)} ${hasHome(person) ? this.#tabs() : nothing} ${this.#shown(person, chat)}
    </section>`;
  }

  #shown(person, chat) {
    if (this.tab && person.platform === 'teams') {
      return this.#page(person);
    }
    return hasHome(person) && store.tab === 'home' ? homeTab(person, chat?.home) : this.#talk(person, chat);
  }

  /** The bot's page for this person, which their client shows beside the chat. */
  #page(person) {
    return keyed(person.email, html`<teams-tab @to-chat=${() => (this.tab = false)}></teams-tab>`);
  }

  #talk(person, chat) {
    return html`<div class="messages" id="tab-messages" tabindex="0" role="log" aria-live="off" aria-label=${t('conversation', person.name)} @scroll=${this.#onScroll}>
        <div class="messages-column">${chat ? this.#messages(person, chat.messages) : nothing}</div>
      </div>
      ${this.away
        ? html`<button class="to-latest" aria-label=${t('latest')} title=${t('latest')} @click=${() => this.#toEnd(true)}>
            ${icons.down}
          </button>`
        : nothing}
      ${this.#composer(person)}`;
  }

  #tabs() {
    const tab = (name) => html`<button
      role="tab"
      id="to-${name}"
      aria-selected=${store.tab === name}
      aria-controls="tab-${name}"
      tabindex=${store.tab === name ? 0 : -1}
      @click=${() => store.show(name)}
    >
      ${t(`tab_${name}`)}
    </button>`;
    return html`<div class="tabs" role="tablist" aria-label=${t('tabs')} @keydown=${this.#onTabKey}>
      ${tab('messages')}${tab('home')}
    </div>`;
  }

  /** Left and right go from tab to tab, as in any list of tabs. */
  async #onTabKey(event) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      const next = store.tab === 'home' ? 'messages' : 'home';
      store.show(next);
      await this.updateComplete;
      this.querySelector(`#to-${next}`)?.focus();
    }
  }

  updated() {
    this.#watchGrowth();
    if (store.tab === 'home') {
      this.#scrolled = null;
      return;
    }
    const last = store.chat?.messages.at(-1);
    const state = `${store.selected} ${last?.id}`;
    if (store.chat && state !== this.#scrolled) {
      const other = !this.#scrolled?.startsWith(`${store.selected} `);
      const own = last && !last.fromBot;
      this.#scrolled = state;
      this.away = this.away && !other && !own;
      if (!this.away) {
        this.#toEnd(false);
      }
    } else if (!this.away) {
      this.#toEnd(false);
    }
  }

  #watchGrowth() {
    const column = this.querySelector('.messages-column');
    if (column !== this.#column) {
      this.#growth.disconnect();
      this.#column = column;
      column && this.#growth.observe(column);
    }
  }

  #welcome() {
    return html`<div class="welcome" tabindex="-1">
      ${mark}
      <h2>${t('pick')}</h2>
      <p>${t('pickHint')}</p>
    </div>`;
  }

  #head(person) {
    const about = [person.roles.map((role) => t(role)).join(', '), person.organisation, person.programme].join(' · ');
    return html`<header class="chat-head">
      <button class="quiet square chat-back" aria-label=${t('back')} @click=${() => store.select(null)}>${icons.back}</button>
      ${avatar(person)}
      <div class="chat-who">
        <h2 dir="auto" title=${person.name}>${person.name}</h2>
        <p title=${about}>
          ${person.roles.map((role) => t(role)).join(', ')} · <bdi>${person.organisation}</bdi>
          <span class="chat-programme">· <bdi>${person.programme}</bdi></span>
        </p>
      </div>
      ${person.platform === 'teams'
        ? html`<button class="quiet" aria-pressed=${this.tab} @click=${() => (this.tab = !this.tab)}>
            ${this.tab ? t('toChat') : t('tab')}
          </button>`
        : nothing}
      ${this.#faults(person)} ${platformName(person.platform)}
    </header>`;
  }

  /** What may go wrong with the next message on this platform, to see what the bot does then. */
  #faults(person) {
    return html`<details class="faults" @toggle=${this.#onFaults} @focusout=${this.#leaveFaults} @keydown=${this.#escapeFaults}>
      <summary class="quiet square" aria-label=${t('faults')} title=${t('faults')}>${icons.broken}</summary>
      <div class="faults-list" role="group" aria-label=${t('faults')}>
        <p>${t('faultsHint', t(person.platform))}</p>
        ${FAULTS.map(
          (each) => html`<button type="button" @click=${(event) => this.#fail(event, each)}>
            <strong>${t(each)}</strong><span>${t(`${each}_then`)}</span>
          </button>`,
        )}
      </div>
    </details>`;
  }

  #fail(event, fault) {
    const details = event.target.closest('details');
    details.open = false;
    details.querySelector('summary').focus();
    store.fail(fault);
  }

  #onFaults(event) {
    event.target.open && event.target.querySelector('button')?.focus();
  }

  #leaveFaults(event) {
    const details = event.currentTarget;
    if (event.relatedTarget && !details.contains(event.relatedTarget)) {
      details.open = false;
    }
  }

  #escapeFaults(event) {
    if (event.key === 'Escape') {
      event.currentTarget.open = false;
      event.currentTarget.querySelector('summary').focus();
    }
  }

  #messages(person, messages) {
    if (!messages.length) {
      return html`<p class="none">${t('empty')}</p>`;
    }
    const withDays = messages.map((each, index) => ({
      each,
      newDay: index === 0 || dayKey(each.at, person.zone) !== dayKey(messages[index - 1].at, person.zone),
      follows: index > 0 && sameTurn(messages[index - 1], each),
    }));
    return repeat(
      withDays,
      ({ each }) => each.id,
      ({ each, newDay, follows }) =>
        guard([each, newDay, follows, language(), this.#busyIn(each), store.folds.get(each.id)], () => [
          newDay ? html`<p class="date"><span>${day(each.at, person.zone)}</span></p>` : nothing,
          message(each, person, follows && !newDay),
        ]),
    );
  }

  /** Which button of this message waits for its answer. */
  #busyIn = (each) => (store.busy?.startsWith?.(`${each.id} `) ? store.busy : null);

  #composer(person) {
    const suggestions = SUGGESTIONS[person.language.slice(0, 2)] ?? SUGGESTIONS.en;
    const label = t('writeAs', person.name);
    return html`<form class="composer" @submit=${this.#send}>
      <div class="suggestions" role="group" aria-label=${t('suggestions')}>
        ${suggestions.map(
          (words) => html`<button type="button" class="chip" @click=${() => store.say(words)}>${words}</button>`,
        )}
      </div>
      <div class="composer-box">
        <textarea
          rows="1"
          dir="auto"
          maxlength="3000"
          aria-label=${label}
          placeholder=${label}
          .value=${this.draft}
          @input=${(event) => (this.draft = event.target.value)}
          @keydown=${this.#onKey}
        ></textarea>
        <button class="send" aria-label=${t('send')} title=${t('send')} aria-disabled=${!this.draft.trim()}>${icons.send}</button>
      </div>
    </form>`;
  }

  #onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      this.#send(event);
    }
  }

  async #send(event) {
    event.preventDefault();
    const words = this.draft.trim();
    if (words) {
      this.draft = '';
      this.draft = (await store.say(words)) ? this.draft : words;
    }
  }

  /** Only a reader scrolls upwards; what grows below the view does not take it away from the end. */
  #onScroll(event) {
    const { scrollTop, scrollHeight, clientHeight } = event.target;
    const far = scrollHeight - scrollTop - clientHeight > NEAR;
    const upwards = scrollTop < this.#top;
    this.#top = scrollTop;
    this.away = far && (this.away || upwards);
  }

  #toEnd(smoothly) {
    const log = this.querySelector('.messages');
    if (log) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      log.scrollTo({ top: log.scrollHeight, behavior: smoothly && !calm ? 'smooth' : 'instant' });
      this.#top = log.scrollTop;
    }
  }
}

customElements.define('chat-view', ChatView);
