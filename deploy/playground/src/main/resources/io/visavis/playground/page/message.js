import { html, nothing } from 'lit';
import { card, cardsOf } from './adaptive-card.js';
import { markdown } from './card-text.js';
import { t } from './i18n.js';
import { icons, mark } from './icons.js';
import { blocks } from './slack-blocks.js';
import { mrkdwn } from './slack-text.js';
import { store } from './store.js';
import { time } from './time.js';

/** How a pressed control is known while its answer is awaited. */
export const pressKey = (id, path) => `${id} ${path}`;

function slackContent(shown, context) {
  const { content } = shown;
  return content.blocks?.length ? blocks(content.blocks, context) : html`<p>${mrkdwn(content.text ?? '')}</p>`;
}

function teamsContent(shown, context) {
  const { content } = shown;
  const cards = cardsOf(content);
  const words = content.text
    ? html`<p>${content.textFormat === 'plain' ? content.text : markdown(content.text)}</p>`
    : nothing;
  return [words, cards.map((each, index) => card(each, { ...context, path: `${index}` }))];
}

/** What a person typed is shown as typed: nothing in it is markup. Slack's client sends it as rich text too. */
const ownContent = ({ content }, context) =>
  content.blocks?.length ? blocks(content.blocks, context) : html`<p dir="auto">${content.text ?? ''}</p>`;

const isEphemeral = ({ content }) =>
  content.ephemeral === true || content.is_ephemeral === true || content.response_type === 'ephemeral';

/** What Slack's client offers in the menu of a message; one shown to a person alone has none. */
const keepable = (shown, person) => person.platform === 'slack' && !isEphemeral(shown);

const keep = (shown) => html`<button
  class="message-menu"
  aria-label=${t('keep')}
  title=${t('keep')}
  aria-busy=${store.busy === `${shown.id} pick` ? 'true' : 'false'}
  @click=${() => store.pick(shown.id, 'session.keep')}
>
  ${icons.keep}
</button>`;

/** One message with its time on the person's clock. `follows` says that the same side also wrote the one before. */
export function message(shown, person, follows) {
  const context = {
    platform: person.platform,
    zone: person.zone,
    busy: store.busy,
    press: (control, path) => store.press(shown.id, control, pressKey(shown.id, path)),
    isBusy: (path) => store.busy === pressKey(shown.id, path),
    redraw: () => store.unfold(shown.id),
    path: '',
  };
  const content = person.platform === 'slack' ? slackContent : teamsContent;
  return html`<article class="message ${shown.fromBot ? 'from-bot' : 'own'} ${follows ? 'follows' : ''}">
    ${shown.fromBot ? html`<span class="bot-avatar" aria-hidden="true">${mark}</span>` : nothing}
    <div class="message-body">
      <p class="message-meta">
        <span class="author" dir="auto">${shown.fromBot ? 'Visavis' : person.name}</span>
        ${shown.fromBot ? html`<span class="app-tag">${t('app')}</span>` : nothing}
        <time datetime=${shown.at}>${time(shown.at, person.zone)}</time>
        ${shown.edited ? html`<span class="edited">${t('edited')}</span>` : nothing}
        ${keepable(shown, person) ? keep(shown) : nothing}
        ${isEphemeral(shown) ? html`<span class="ephemeral">${icons.eye}${t('onlyYou')}</span>` : nothing}
      </p>
      <div class="bubble">${shown.fromBot ? content(shown, context) : ownContent(shown, context)}</div>
    </div>
  </article>`;
}
