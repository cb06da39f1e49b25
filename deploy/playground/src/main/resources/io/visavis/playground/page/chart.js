import { html, LitElement, nothing, svg } from 'lit';
import { every, linear, ticks } from './chart-scale.js';
import { t } from './i18n.js';
import { pie } from './chart-pie.js';
import { locale } from './time.js';

const HEIGHT = 210;
const TOP = 14;
const CHARACTER = 6.4;

const widthOf = (text) => String(text).length * CHARACTER;
const number = (value) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

/** A small chart, drawn at the width it has, with its numbers in a table for those who cannot see it. */
class VisavisChart extends LitElement {
  static properties = { model: { attribute: false }, width: { state: true } };

  #observer = new ResizeObserver(([entry]) => (this.width = Math.round(entry.contentRect.width)));

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    super.disconnectedCallback();
  }

  render() {
    const { model, width } = this;
    if (!model) {
      return nothing;
    }
    return html`<figure class="chart">
      <figcaption>${model.title}</figcaption>
      ${model.series.length > 1 || model.kind === 'pie' ? this.#legend() : nothing}
      <div class="chart-plot" aria-hidden="true">
        ${width > 40 ? (model.kind === 'pie' ? pie(model, width, number) : this.#plot(width)) : nothing}
      </div>
      ${this.#table()}
    </figure>`;
  }

  #legend() {
    const { model } = this;
    const names = model.kind === 'pie' ? model.categories.map((each, i) => `${each}: ${number(model.series[0].values[i])}`) : model.series.map((each) => each.name);
    return html`<ul class="legend" role="list" aria-hidden="true">
      ${names.map((name, index) => html`<li><i class="swatch series-${index}"></i>${name}</li>`)}
    </ul>`;
  }

  #plot(width) {
    const { categories, series, kind, xLabel, yLabel } = this.model;
    const marks = ticks(series.flatMap((each) => each.values));
    const left = Math.max(...marks.map((each) => widthOf(number(each)))) + 10 + (yLabel ? 16 : 0);
    const bottom = HEIGHT - 24 - (xLabel ? 18 : 0);
    const y = linear(marks[0], marks.at(-1), bottom, TOP);
    const slot = (width - left - 4) / categories.length;
    const place = { y, zero: y(0), slot, x: (index) => left + slot * (index + 0.5) };
    const shape = { bar: bars, area: areas, line: lines }[kind] ?? lines;
    return svg`<svg viewBox="0 0 ${width} ${HEIGHT}" width=${width} height=${HEIGHT}>
      ${marks.map(
        (each) => svg`<line class=${each === 0 ? 'axis' : 'grid'} x1=${left} x2=${width} y1=${y(each)} y2=${y(each)} />
          <text class="tick" x=${left - 6} y=${y(each) + 4} text-anchor="end">${number(each)}</text>`,
      )}
      ${this.#categories(categories, place, bottom, width - left)}
      ${xLabel ? svg`<text class="axis-title" x=${left + (width - left) / 2} y=${HEIGHT - 4} text-anchor="middle">${xLabel}</text>` : nothing}
      ${yLabel ? svg`<text class="axis-title" transform="translate(11 ${(TOP + bottom) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>` : nothing}
      ${shape(series, place, categories)}
    </svg>`;
  }

  #categories(categories, { x }, bottom, room) {
    const nth = every(categories, room, widthOf);
    return categories.map((each, index) =>
      (categories.length - 1 - index) % nth ? nothing : svg`<text class="tick" x=${x(index)} y=${bottom + 17} text-anchor="middle">${each}</text>`,
    );
  }

  #table() {
    const { title, categories, series, kind } = this.model;
    return html`<table class="unseen">
      <caption>${t('chartTable', title)}</caption>
      <thead>
        <tr>
          <th scope="col">${t('category')}</th>
          ${series.map((each) => html`<th scope="col">${kind === 'pie' ? t('value') : each.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${categories.map(
          (category, index) => html`<tr>
            <th scope="row">${category}</th>
            ${series.map((each) => html`<td>${each.values[index] === null ? '–' : number(each.values[index])}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

const tip = (series, category, value) => svg`<title>${series.name ? `${series.name}, ` : ''}${category}: ${number(value)}</title>`;

function bars(series, { x, y, zero, slot }, categories) {
  const thick = Math.min(34, (slot * 0.72) / series.length);
  const written = series.length === 1 && slot > 22;
  return series.map((each, place) =>
    each.values.map((value, index) => {
      if (value === null) {
        return nothing;
      }
      const left = x(index) + (place - series.length / 2) * thick + 1;
      const height = Math.abs(zero - y(value));
      return svg`<g>
        <rect class="bar series-${place}" x=${left} y=${Math.min(zero, y(value))} width=${Math.max(2, thick - 2)} height=${height} rx=${Math.min(3, height / 2)}>
          ${tip(each, categories[index], value)}
        </rect>
        ${written ? svg`<text class="value" x=${x(index)} y=${Math.min(zero, y(value)) - 4} text-anchor="middle">${number(value)}</text>` : nothing}
      </g>`;
    }),
  );
}

/** Runs of neighbouring values; one that is missing ends the run. */
function runs(values) {
  const list = [[]];
  values.forEach((value, index) => (value === null ? list.push([]) : list.at(-1).push(index)));
  return list.filter((run) => run.length);
}

function lines(series, { x, y }, categories) {
  return series.map((each, place) => svg`<g>
    ${runs(each.values).map((run) => svg`<polyline class="line series-${place}" points=${run.map((i) => `${x(i)},${y(each.values[i])}`).join(' ')} />`)}
    ${each.values.map((value, i) =>
      value === null
        ? nothing
        : svg`<circle class="dot series-${place}" cx=${x(i)} cy=${y(value)} r="4">${tip(each, categories[i], value)}</circle>`,
    )}
  </g>`);
}

function areas(series, place, categories) {
  const { x, y, zero } = place;
  const filled = series.map((each, at) =>
    runs(each.values).map((run) => {
      const top = run.map((i) => `${x(i)},${y(each.values[i])}`);
      return svg`<polygon class="area series-${at}" points=${[`${x(run[0])},${zero}`, ...top, `${x(run.at(-1))},${zero}`].join(' ')} />`;
    }),
  );
  return [filled, lines(series, place, categories)];
}

customElements.define('visavis-chart', VisavisChart);
