import { get, listen, of, post } from './api.js';
import { t } from './i18n.js';
import { plain } from './slack-text.js';
import { dateAndTime } from './time.js';

const READ = 'visavis-read';
/** In milliseconds: while weeks of history are played, asking more often would only slow them down. */
const CALM = 500;

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/** Everything the page knows, and the deeds that change it. Tells its listeners of every change. */
class Store extends EventTarget {
  people = [];
  chats = new Map();
  wires = new Map();
  clock = null;
  selected = null;
  busy = null;
  wireOpen = false;
  /** Which tab of the chat is in view: its messages or the bot's home. */
  tab = 'messages';
  connected = true;
  loaded = false;
  /** Said by a screen reader; `notice` is also shown for a while. */
  said = '';
  notice = null;

  #read = JSON.parse(sessionStorage.getItem(READ) || '{}');
  #refreshing = null;
  #again = false;
  #noticeTimer = 0;

  start() {
    this.wireOpen = matchMedia('(min-width: 1280px)').matches;
    this.#followAddress();
    addEventListener('hashchange', () => this.#followAddress());
    listen({
      open: () => this.#set({ connected: true }, this.refresh()),
      lost: () => this.#set({ connected: false }),
      people: (emails) => this.#changed(emails),
      clock: (clock) => this.#set({ clock }),
    });
  }

  get person() {
    return this.people.find((each) => each.email === this.selected) ?? null;
  }

  get chat() {
    return this.chats.get(this.selected) ?? null;
  }

  unread(person) {
    const read = this.#read[person.email];
    return read === undefined ? person.waiting : Math.max(0, person.received - read);
  }

  /** Takes effect at once: the browser tells of a changed address only later. */
  select(email) {
    location.hash = email ? encodeURIComponent(email) : '';
    this.#followAddress();
  }

  /** How often something in a message was folded or unfolded. */
  folds = new Map();

  async unfold(messageId) {
    this.folds.set(messageId, (this.folds.get(messageId) ?? 0) + 1);
    this.#set({});
    await Promise.all([...document.querySelectorAll('chat-view')].map((each) => each.updateComplete));
  }

  toggleWire() {
    this.#set({ wireOpen: !this.wireOpen });
    this.#loadWire();
  }

  /** Asks for the people, the clock and the open chat; calls that come while it asks are answered together. */
  async refresh() {
    this.#again = true;
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  say = (text) => this.#act('say', { text }, 'say');
  press = (message, control, key) => this.#act('press', { message, control }, key);
  pressInForm = (control, values, key) => this.#act('press-in-form', { control, values }, key);
  pick = (message, action) => this.#act('pick', { message, action }, `${message} pick`);
  submit = (values) => this.#act('submit', { values }, 'submit');
  dismiss = () => this.#act('dismiss', {}, 'dismiss');

  /** Makes the next message that the bot sends on this person's platform go wrong. */
  async fail(fault) {
    if (await this.#act('fault', { fault }, 'fault')) {
      this.notify(t('faultSet', { platform: t(this.person.platform), fault: t(fault) }));
    }
  }

  /** Opening the home is a deed of its own: the bot is told, and may bring it up to date. */
  show(tab) {
    this.#set({ tab });
    return tab === 'home' ? this.#act('home', {}, 'home') : Promise.resolve(true);
  }

  async move(step) {
    const before = new Map(this.people.map((each) => [each.email, each.received]));
    this.#set({ busy: step });
    try {
      this.clock = await post('clock', { step });
      await this.refresh();
      const news = this.people.filter((each) => each.received > (before.get(each.email) ?? 0)).length;
      this.notify(`${dateAndTime(this.clock.now, 'UTC')} UTC. ${t('news', news)}`);
    } catch (problem) {
      this.notify(t('failed', problem.message), true);
    } finally {
      this.#set({ busy: null });
    }
  }

  notify(text, bad = false) {
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => this.#set({ notice: null }), 6000);
    this.#set({ notice: { text, bad }, said: text });
  }

  async #act(deed, body, key) {
    const email = this.selected;
    this.#set({ busy: key });
    try {
      const answer = await post(of(email, deed), body);
      this.#keepChat(email, answer);
      const toldAtTheFields = Object.keys(answer.form?.errors ?? {}).length > 0;
      if (!answer.ok && !toldAtTheFields) {
        this.notify(answer.problem || t('refused'), true);
      }
      return answer.ok;
    } catch (problem) {
      this.notify(t('failed', problem.message), true);
      return false;
    } finally {
      this.#set({ busy: null });
      this.refresh();
    }
  }

  async #refresh() {
    while (this.#again) {
      this.#again = false;
      try {
        const [{ people }, clock] = await Promise.all([get('people'), get('clock'), this.#loadChat()]);
        this.#set({ people, clock, loaded: true, connected: true });
        this.#markRead();
        await pause(clock.preparing ? CALM : 0);
      } catch {
        this.#set({ connected: false });
      }
    }
  }

  async #loadChat() {
    const email = this.selected;
    if (!email) {
      return;
    }
    try {
      this.#keepChat(email, await get(of(email, 'chat')));
    } catch (problem) {
      if (problem.status === 404) {
        this.select(null);
      }
    }
    this.#loadWire();
  }

  async #loadWire() {
    const email = this.selected;
    if (email && this.wireOpen) {
      this.wires.set(email, (await get(of(email, 'wire'))).wire);
      this.#set({});
    }
  }

  /** Messages that stayed the same stay the same objects, so that they need not be drawn again. */
  #keepChat(email, { messages, form, home }) {
    const before = this.chats.get(email);
    const known = new Map(before?.messages.map((each) => [each.id, each]));
    const kept = messages.map((message) => {
      const old = known.get(message.id);
      return old && JSON.stringify(old) === JSON.stringify(message) ? old : message;
    });
    const fresh = before ? kept.filter((each) => each.fromBot && !known.has(each.id)) : [];
    this.chats.set(email, { messages: kept, form, home });
    if (fresh.length && email === this.selected) {
      this.said = t('newMessage', wordsOf(fresh.at(-1).content));
    }
    this.#set({});
  }

  #markRead() {
    const person = this.person;
    if (person && this.#read[person.email] !== person.received) {
      this.#read[person.email] = person.received;
      sessionStorage.setItem(READ, JSON.stringify(this.#read));
      this.#set({});
    }
  }

  #changed(emails) {
    if (this.selected || emails.length) {
      this.refresh();
    }
  }

  #followAddress() {
    const selected = decodeURIComponent(location.hash.slice(1)) || null;
    if (selected === this.selected) {
      return;
    }
    this.#set({ selected, tab: 'messages' });
    if (this.loaded) {
      this.#markRead();
      this.refresh();
    }
  }

  #set(change) {
    Object.assign(this, change);
    this.dispatchEvent(new Event('change'));
  }
}

const wordsOf = (content) => plain(content.text || content.summary || '');

export const store = new Store();
