import { html, nothing } from 'lit';
import './chart.js';
import { markdown } from './card-text.js';
import { t } from './i18n.js';
import { link } from './slack-text.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** The Adaptive Cards of an activity. */
export const cardsOf = (activity) =>
  (activity.attachments ?? []).filter((each) => each.contentType === CARD).map((each) => each.content);

/** A whole card, as Teams would draw it. `context.field` draws its inputs where it stands in a dialog. */
export function card(json, outer) {
  const context = { ...outer, root: json };
  return html`<div class="card" lang=${json.lang ?? nothing}>
    ${elements(json.body ?? [], context)} ${json.actions ? actionSet(json.actions, { ...context, path: `${context.path}/` }) : nothing}
  </div>`;
}

/** What the reader unfolded or folded, by the element's JSON; a message that changes starts anew. */
const chosen = new WeakMap();

const isVisible = (json) => chosen.get(json) ?? json.isVisible !== false;

export const elements = (list, context) =>
  list.map((each, index) => element(each, { ...context, path: `${context.path}/${index}` }));

function element(json, context) {
  if (!isVisible(json) || context.hides?.(json)) {
    return nothing;
  }
  const drawn = draw(json, context);
  return html`<div class=${frame(json)} data-part=${json.id ?? nothing}>${drawn}</div>`;
}

const TINTED = ['Container', 'Column', 'ColumnSet', 'TableCell'];

const frame = ({ type, separator, spacing, horizontalAlignment, style }) =>
  [
    'element',
    separator ? 'separated' : '',
    spacing ? `spacing-${spacing.toLowerCase()}` : '',
    horizontalAlignment ? `align-${horizontalAlignment.toLowerCase()}` : '',
    style && style !== 'default' && TINTED.includes(type) ? `tint tint-${style.toLowerCase()}` : '',
  ].join(' ');

function draw(json, context) {
  switch (json.type) {
    case 'TextBlock':
      return textBlock(json);
    case 'RichTextBlock':
      return html`<p dir="auto">${(json.inlines ?? []).map(run)}</p>`;
    case 'Container':
    case 'Column':
    case 'TableCell':
      return elements(json.items ?? [], context);
    case 'ColumnSet':
      return html`<div class="columns">
        ${(json.columns ?? []).map(
          (each, index) =>
            html`<div class="column ${each.width === 'auto' ? 'narrow' : ''}" .style=${share(each.width)}>${element({ ...each, type: 'Column' }, { ...context, path: `${context.path}/${index}` })}</div>`,
        )}
      </div>`;
    case 'FactSet':
      return html`<dl class="facts">
        ${json.facts.map(({ title, value }) => html`<dt dir="auto">${markdown(title)}</dt><dd dir="auto">${markdown(value)}</dd>`)}
      </dl>`;
    case 'Table':
      return table(json, context);
    case 'ActionSet':
      return actionSet(json.actions, context);
    default:
      return other(json, context);
  }
}

function other(json, context) {
  if (json.type.startsWith('Input.')) {
    return context.field?.(json) ?? nothing;
  }
  const model = json.type.startsWith('Chart.') ? chartModel(json) : null;
  if (model) {
    return html`<visavis-chart .model=${model}></visavis-chart>`;
  }
  if (json.fallback?.type) {
    return draw(json.fallback, context);
  }
  return json.fallback === 'drop' ? nothing : html`<p class="unsupported">${t('unsupported', json.type)}</p>`;
}

/** A number is a column's share of the width. */
const share = (width) => (typeof width === 'number' || /^\d+$/.test(width ?? '') ? `flex-grow: ${Number(width)}` : '');

const look = ({ size, weight, color, isSubtle, fontType }) =>
  [
    size ? `size-${size.toLowerCase()}` : '',
    weight ? `weight-${weight.toLowerCase()}` : '',
    color && color !== 'default' ? `color-${color.toLowerCase()}` : '',
    isSubtle ? 'subtle' : '',
    fontType === 'monospace' || fontType === 'Monospace' ? 'mono' : '',
  ].join(' ');

function textBlock(json) {
  const words = markdown(json.text ?? '');
  return json.style === 'heading'
    ? html`<h3 class=${look(json)} dir="auto">${words}</h3>`
    : html`<div class="text ${look(json)}" dir="auto">${words}</div>`;
}

/** A text run is literal: Markdown has no power in it. */
function run(each) {
  if (typeof each === 'string') {
    return each;
  }
  let drawn = each.text;
  drawn = each.italic ? html`<em>${drawn}</em>` : drawn;
  drawn = each.strikethrough ? html`<s>${drawn}</s>` : drawn;
  drawn = each.underline ? html`<u>${drawn}</u>` : drawn;
  return html`<span class=${look(each)}>${drawn}</span>`;
}

function table(json, context) {
  const row = (each, index, header) =>
    html`<tr>
      ${each.cells.map((cell, at) => {
        const inside = elements(cell.items ?? [], { ...context, path: `${context.path}/${index}/${at}` });
        return header ? html`<th scope="col">${inside}</th>` : html`<td>${inside}</td>`;
      })}
    </tr>`;
  const hasHead = json.firstRowAsHeader ?? json.firstRowAsHeaders ?? true;
  const [head, ...body] = hasHead ? json.rows : [null, ...json.rows];
  return html`<div class="table-scroll">
    <table class="block-table">
      ${head ? html`<thead>${row(head, 'h', true)}</thead>` : nothing}
      <tbody>
        ${body.map((each, index) => row(each, index, false))}
      </tbody>
    </table>
  </div>`;
}

/** Teams puts what comes second into a menu behind the buttons. */
function actionSet(actions, context) {
  const draw = (second) =>
    actions.map((each, index) => ((each.mode === 'secondary') === second ? action(each, `${context.path}.${index}`, context) : nothing));
  return html`<div class="actions">
    ${draw(false)}
    ${actions.some((each) => each.mode === 'secondary')
      ? html`<details class="more"><summary class="button" aria-label=${t('moreActions')}>…</summary><div class="actions">${draw(true)}</div></details>`
      : nothing}
  </div>`;
}

function action(json, path, context) {
  if (json.type === 'Action.OpenUrl') {
    return html`<span class="button">${link(json.url, json.title)}</span>`;
  }
  if (json.type === 'Action.ToggleVisibility') {
    return html`<button type="button" class="button" aria-expanded=${expanded(json, context)} @click=${(event) => toggle(json, context, event)}>${json.title}</button>`;
  }
  if (json.type !== 'Action.Execute' && json.type !== 'Action.Submit') {
    return json.fallback?.type ? action(json.fallback, path, context) : nothing;
  }
  const busy = context.isBusy?.(path);
  const style = json.style === 'positive' ? 'primary' : json.style === 'destructive' ? 'danger' : '';
  return html`<button
    type="button"
    class="button ${style} ${busy ? 'busy' : ''}"
    title=${json.tooltip ?? nothing}
    aria-busy=${busy ? 'true' : 'false'}
    ?disabled=${json.isEnabled === false}
    @click=${() => busy || context.press?.(json, path)}
  >
    ${json.title}
  </button>`;
}

/** The element with an id, however deep it lies. */
function find(json, id) {
  if (json === null || typeof json !== 'object') {
    return null;
  }
  if (json.id === id) {
    return json;
  }
  return Object.values(json).reduce((found, each) => found ?? find(each, id), null);
}

/** A button that shows and hides one thing says which; one that puts another in its place has no such state. */
function expanded({ targetElements = [] }, context) {
  const part = targetElements.length === 1 ? find(context.root, targetElements[0].elementId ?? targetElements[0]) : null;
  return part ? String(isVisible(part)) : nothing;
}

/** The pressed button may go out of view with what it hides: the one that came in its place takes the focus. */
async function toggle({ targetElements = [] }, context, event) {
  const within = event.target.closest('.card');
  let unfolded = null;
  for (const target of targetElements) {
    const id = target.elementId ?? target;
    const part = find(context.root, id);
    if (part) {
      chosen.set(part, target.isVisible ?? !isVisible(part));
      unfolded = isVisible(part) ? id : unfolded;
    }
  }
  await context.redraw?.();
  const shown = unfolded && within?.querySelector(`[data-part="${CSS.escape(unfolded)}"]`);
  if (shown && !event.target.isConnected) {
    shown.querySelector('button')?.focus({ preventScroll: true });
  } else if (shown) {
    shown.scrollIntoView({ block: 'nearest' });
  }
}

const CHARTS = {
  'Chart.Line': 'line',
  'Chart.VerticalBar': 'bar',
  'Chart.VerticalBar.Grouped': 'bar',
  'Chart.HorizontalBar': 'bar',
  'Chart.Pie': 'pie',
  'Chart.Donut': 'pie',
};

function chartModel({ type, title = '', data = [], xAxisTitle, yAxisTitle }) {
  const kind = CHARTS[type];
  if (!kind) {
    return null;
  }
  const common = { kind, title, xLabel: xAxisTitle, yLabel: yAxisTitle };
  if (kind === 'pie') {
    return { ...common, categories: data.map((each) => each.legend), series: [{ name: title, values: data.map((each) => each.value) }] };
  }
  const lines = data.some((each) => each.values) ? data : [{ legend: yAxisTitle ?? title, values: data }];
  const categories = [...new Set(lines.flatMap((line) => line.values.map(({ x }) => String(x))))];
  return {
    ...common,
    categories,
    series: lines.map(({ legend, values }) => ({
      name: legend ?? '',
      values: categories.map((category) => values.find(({ x }) => String(x) === category)?.y ?? null),
    })),
  };
}
