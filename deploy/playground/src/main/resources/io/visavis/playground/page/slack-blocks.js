import { html, nothing } from 'lit';
import './chart.js';
import { markdown } from './card-text.js';
import { t } from './i18n.js';
import { link, richText, textObject } from './slack-text.js';

/** How Slack's own clients would draw a list of blocks. `context.field` draws the inputs of a modal. */
export const blocks = (list, context) => list.map((block, index) => draw(block, { ...context, path: `${context.path}${index}` }));

function draw(block, context) {
  switch (block.type) {
    case 'header':
      return html`<h3 class="block-header">${block.text.text}</h3>`;
    case 'section':
      return section(block, context);
    case 'rich_text':
      return html`<div class="block">${block.elements.map(richText)}</div>`;
    case 'markdown':
      return html`<div class="block">${markdown(block.text)}</div>`;
    case 'context':
      return html`<p class="block-context" dir="auto">
        ${block.elements.map((each) => html`<span>${textObject(each)}</span>`)}
      </p>`;
    case 'divider':
      return html`<hr />`;
    case 'actions':
      return html`<div class="actions">${block.elements.map((each, index) => control(each, context, index))}</div>`;
    case 'data_visualization':
      return html`<visavis-chart .model=${chartModel(block)}></visavis-chart>`;
    case 'table':
      return table(block);
    case 'input':
      return context.field?.(block) ?? nothing;
    default:
      return html`<p class="unsupported">${t('unsupported', block.type)}</p>`;
  }
}

function section(block, context) {
  return html`<div class="block section">
    <div>
      ${block.text ? html`<p dir="auto">${textObject(block.text)}</p>` : nothing}
      ${block.fields ? html`<ul class="fields" role="list">${block.fields.map((each) => html`<li dir="auto">${textObject(each)}</li>`)}</ul>` : nothing}
    </div>
    ${block.accessory ? control(block.accessory, context, 'a') : nothing}
  </div>`;
}

/** Slack answers as soon as something is chosen; it stays open for another choice. */
function menu(element, context, index) {
  const path = `${context.path}.${index}`;
  const busy = context.isBusy?.(path);
  const choose = (event) => {
    const chosen = element.options[event.target.selectedIndex - 1];
    const { options, placeholder, ...own } = element;
    event.target.selectedIndex = 0;
    return busy || context.press?.({ ...own, selected_option: chosen }, path);
  };
  return html`<select class="button" aria-label=${element.placeholder.text} aria-busy=${busy ? 'true' : 'false'} @change=${choose}>
    <option selected hidden>${element.placeholder.text}</option>
    ${element.options.map((each) => html`<option>${each.text.text}</option>`)}
  </select>`;
}

function control(element, context, index) {
  if (element.type === 'static_select') {
    return menu(element, context, index);
  }
  if (element.type !== 'button') {
    return html`<p class="unsupported">${t('unsupported', element.type)}</p>`;
  }
  const words = element.text.text;
  const path = `${context.path}.${index}`;
  if (element.url) {
    // Slack tells the bot of it as well
    return html`<span class="button ${element.style ?? ''}" @click=${() => context.press?.(element, path)}>${link(element.url, words)}</span>`;
  }
  const busy = context.isBusy?.(path);
  return html`<button
    type="button"
    class="button ${element.style ?? ''} ${busy ? 'busy' : ''}"
    aria-label=${element.accessibility_label ?? nothing}
    aria-busy=${busy ? 'true' : 'false'}
    @click=${() => busy || context.press?.(element, path)}
  >
    ${words}
  </button>`;
}

function table(block) {
  const cell = (each) => (each.type === 'rich_text' ? each.elements.map(richText) : each.text);
  const [head, ...rows] = block.rows;
  return html`<div class="table-scroll">
    <table class="block-table">
      <thead>
        <tr>${head.map((each) => html`<th scope="col">${cell(each)}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`<tr>${row.map((each) => html`<td>${cell(each)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

function chartModel({ title, chart }) {
  if (chart.type === 'pie') {
    return { kind: 'pie', title, categories: chart.segments.map((each) => each.label), series: [{ name: title, values: chart.segments.map((each) => each.value) }] };
  }
  const categories = chart.axis_config?.categories ?? chart.series[0].data.map((each) => each.label);
  return {
    kind: chart.type,
    title,
    categories,
    xLabel: chart.axis_config?.x_label,
    yLabel: chart.axis_config?.y_label,
    series: chart.series.map(({ name, data }) => ({
      name,
      values: categories.map((category) => data.find((point) => point.label === category)?.value ?? null),
    })),
  };
}
