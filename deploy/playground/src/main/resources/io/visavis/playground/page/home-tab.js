import { html } from 'lit';
import { t } from './i18n.js';
import { pressKey } from './message.js';
import { blocks } from './slack-blocks.js';
import { store } from './store.js';

const HOME = 'home';

/** Slack keeps a home tab for each person; Teams asks for its own whenever it is opened. */
export const hasHome = (person) => person.platform === 'slack';

/** The bot's home as the person sees it; `view` is Slack's own JSON. */
export function homeTab(person, view) {
  const context = {
    platform: person.platform,
    zone: person.zone,
    busy: store.busy,
    press: (control, path) => store.press(HOME, control, pressKey(HOME, path)),
    isBusy: (path) => store.busy === pressKey(HOME, path),
    path: '',
  };
  return html`<div class="home" id="tab-home" role="tabpanel" tabindex="0" aria-labelledby="to-home">
    <div class="home-page bubble">
      ${view ? blocks(view.blocks, context) : html`<p class="none">${t(store.busy === 'home' ? 'homeOpening' : 'homeEmpty')}</p>`}
    </div>
  </div>`;
}
