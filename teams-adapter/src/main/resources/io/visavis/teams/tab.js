// Talks with the Teams client in the form of its own library: numbered requests, answers with the same number, and
// events; between windows on a computer, and through an interface of the app on a phone.
const HOSTS = ['teams.microsoft.com', 'teams.cloud.microsoft', 'outlook.office365.com', '.teams.microsoft.com',
  '.cloud.microsoft', '.microsoft365.com', '.office.com', '.teams.microsoft.us'];
const PATIENCE_MS = 15000;

const main = document.getElementById('home');
const app = window.nativeInterface;
const inside = Boolean(app) || window.parent !== window;
const waiting = new Map();
let last = 0;
let parentOrigin = '*'; // until it has answered; nothing of anybody is said before

function trusted(origin) {
  if (origin === location.origin) return true;
  const url = new URL(origin);
  return url.protocol === 'https:' &&
    HOSTS.some(host => host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host);
}

function ask(func, ...args) {
  const id = ++last;
  const request = {id, uuidAsString: crypto.randomUUID(), func, args, timestamp: Date.now(),
    apiVersionTag: `v2_${func}`, isProxiedFromChild: false};
  if (app) app.framelessPostMessage(JSON.stringify(request));
  else window.parent.postMessage(request, parentOrigin);
  return new Promise((resolve, reject) => {
    waiting.set(id, resolve);
    setTimeout(() => waiting.delete(id) && reject(new Error(func)), PATIENCE_MS);
  });
}

function tell(func, ...args) {
  ask(func, ...args).catch(() => {}); // some clients answer, some do not
}

function hear(data) {
  if (!data || typeof data !== 'object') return;
  if (typeof data.id === 'number' && waiting.has(data.id)) {
    const resolve = waiting.get(data.id);
    waiting.delete(data.id);
    resolve(data.args || []);
  } else if (data.func === 'themeChange') {
    dress(data.args && data.args[0]);
  }
}

function dress(theme) {
  const known = ['default', 'dark', 'contrast'];
  if (known.includes(theme)) document.documentElement.dataset.theme = theme;
}

window.onNativeMessage = event => hear(event.data);
window.addEventListener('message', event => {
  if (event.source !== window.parent || !trusted(event.origin)) return;
  parentOrigin = event.origin;
  hear(event.data);
});

function say(text, retry) {
  const words = document.createElement('p');
  words.textContent = text;
  main.replaceChildren(words);
  if (retry) {
    const again = document.createElement('button');
    again.className = 'button';
    again.textContent = main.dataset.retry;
    again.addEventListener('click', show);
    main.append(again);
  }
}

async function token() {
  const [granted, value] = await ask('authentication.getAuthToken', undefined, undefined, undefined);
  if (!granted) throw new Error('refused');
  return value;
}

let showing = false;

async function show() {
  if (showing) return;
  showing = true;
  main.setAttribute('aria-busy', 'true');
  try {
    const bearer = await token().catch(() => null);
    if (bearer === null) return say(main.dataset.refused, true);
    const response = await fetch(`home?lang=${document.documentElement.lang}`,
      {headers: {Authorization: `Bearer ${bearer}`}, cache: 'no-store'});
    if (response.ok) main.innerHTML = await response.text();
    else say(response.status < 500 ? main.dataset.refused : main.dataset.unavailable, true);
  } catch {
    say(main.dataset.unavailable, true);
  } finally {
    main.setAttribute('aria-busy', 'false');
    showing = false;
  }
}

// A link into the chat is followed within Teams, not in a window of its own.
document.addEventListener('click', event => {
  const link = event.target.closest('a.button');
  if (!link || !inside) return;
  event.preventDefault();
  ask('executeDeepLink', link.href).catch(() => window.open(link.href, '_blank', 'noopener'));
});

async function start() {
  if (!inside) return say(main.dataset.elsewhere, false);
  try {
    await ask('initialize', '2.58.0', 4);
  } catch {
    return say(main.dataset.elsewhere, false);
  }
  tell('appInitialization.appLoaded', '2.58.0');
  tell('registerHandler', 'themeChange');
  await show();
  tell('appInitialization.success', '2.58.0');
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && show());
}

start();
