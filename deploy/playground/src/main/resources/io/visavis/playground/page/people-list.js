import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from './avatar.js';
import { language, t } from './i18n.js';
import { icons } from './icons.js';
import { drawn, Plain } from './plain.js';
import { store } from './store.js';
import { locale, shortDay, time, dayKey } from './time.js';

const ROLES = ['director', 'supervisor', 'mentor', 'mentee'];
const MOVES = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };

const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Everyone in the programme, by role, to be searched and walked with the arrow keys. */
class PeopleList extends Plain {
  static properties = { sought: { state: true }, role: { state: true } };

  #shown = null;

  constructor() {
    super();
    this.sought = '';
    this.role = null;
  }

  render() {
    const groups = this.#groups();
    const first = groups[0]?.people[0]?.email;
    const stop = groups.some((group) => group.people.some((each) => each.email === store.selected))
      ? store.selected
      : first;
    return html`<nav class="people" aria-label=${t('people')}>
      ${this.#search()} ${this.#chips()}
      <div class="people-scroll" @keydown=${this.#walk}>
        ${groups.map(
          (group) => html`<section>
            <h2>${t(`${group.role}s`)}<span class="count">${group.people.length}</span></h2>
            <ul role="list">
              ${repeat(
                group.people,
                (each) => each.email,
                (each) => this.#line(each, each.email === stop),
              )}
            </ul>
          </section>`,
        )}
        ${store.loaded && !groups.length ? html`<p class="none">${t('nobody')}</p>` : nothing}
      </div>
    </nav>`;
  }

  /** On the first drawing the chosen person, known from the address, may lie further down. */
  updated() {
    const chosen = this.querySelector('.person[aria-current="true"]');
    if (chosen && chosen.dataset.email !== this.#shown) {
      this.#shown = chosen.dataset.email;
      chosen.scrollIntoView({ block: 'nearest' });
    }
  }

  #search() {
    return html`<div class="search">
      ${icons.search}
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${t('searchHint')}
        placeholder=${t('search')}
        .value=${this.sought}
        @input=${(event) => (this.sought = event.target.value)}
        @keydown=${this.#fromSearch}
      />
      ${this.sought
        ? html`<button class="quiet square" aria-label=${t('clear')} @click=${() => (this.sought = '')}>
            ${icons.clear}
          </button>`
        : html`<kbd aria-hidden="true">/</kbd>`}
    </div>`;
  }

  #chips() {
    const short = { director: t('directorsShort'), supervisor: t('supervisorsShort') };
    const there = ROLES.filter((role) => store.people.some((each) => each.roles.includes(role)));
    const chip = (role, words) =>
      html`<button class="chip" aria-pressed=${this.role === role} @click=${() => (this.role = role)}>${words}</button>`;
    return html`<div class="chips" role="group" aria-label=${t('filter')}>
      ${chip(null, t('all'))} ${there.reverse().map((role) => chip(role, short[role] ?? t(`${role}s`)))}
    </div>`;
  }

  #groups() {
    const words = bare(this.sought).split(/\s+/).filter(Boolean);
    const found = store.people.filter((each) => {
      const text = bare([each.name, each.organisation, each.programme, each.email, t(each.platform)].join(' '));
      return words.every((word) => text.includes(word)) && (!this.role || each.roles.includes(this.role));
    });
    const order = new Intl.Collator(locale(), { numeric: true });
    return ROLES.map((role) => ({
      role,
      people: found
        .filter((each) => (this.role ?? ROLES.find((known) => each.roles.includes(known))) === role)
        .sort((a, b) => order.compare(a.name, b.name)),
    })).filter((group) => group.people.length);
  }

  #line(person, stop) {
    const unread = person.email === store.selected ? 0 : store.unread(person);
    return html`<li>
      <button
        class="person ${unread ? 'has-unread' : ''}"
        data-email=${person.email}
        tabindex=${stop ? 0 : -1}
        aria-current=${person.email === store.selected ? 'true' : 'false'}
        @click=${() => this.#open(person)}
      >
        ${avatar(person)}
        <span class="person-name" dir="auto">${person.name}</span>
        <span class="person-at">${person.at ? this.#when(person) : nothing}</span>
        <span class="person-place">
          ${person.roles.map((role) => t(role)).join(', ')} · <bdi>${person.organisation}</bdi>
          <span class="unseen">, ${t(person.platform)}</span>
        </span>
        <span class="person-last">
          ${person.preview
            ? html`${person.fromBot ? nothing : html`${t('you')}${language() === 'fr' ? ' : ' : ': '}`}<bdi>${person.preview}</bdi>`
            : t('noMessages')}
        </span>
        ${unread
          ? html`<span class="unread" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>
              <span class="unseen">, ${t('unread', unread)}</span>`
          : nothing}
      </button>
    </li>`;
  }

  #when({ at, zone }) {
    const today = store.clock && dayKey(at, zone) === dayKey(store.clock.now, zone);
    return today ? time(at, zone) : shortDay(at, zone);
  }

  async #open(person) {
    store.select(person.email);
    const wide = matchMedia('(min-width: 720px)').matches;
    await drawn();
    document.querySelector(wide ? '.composer textarea' : '.chat-back')?.focus({ preventScroll: true });
  }

  #fromSearch(event) {
    if (event.key === 'Escape' && this.sought) {
      event.preventDefault();
      this.sought = '';
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.querySelector('.person')?.[event.key === 'Enter' ? 'click' : 'focus']();
    }
  }

  #walk(event) {
    const move = MOVES[event.key];
    const lines = [...this.querySelectorAll('.person')];
    const here = lines.indexOf(event.target.closest('.person'));
    if (move === undefined || here < 0) {
      return;
    }
    event.preventDefault();
    if (here + move < 0 && event.key === 'ArrowUp') {
      this.querySelector('.search input').focus();
      return;
    }
    lines[Math.min(lines.length - 1, Math.max(0, here + move))].focus();
  }
}

customElements.define('people-list', PeopleList);
