import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from './i18n.js';
import { store } from './store.js';

/** Numbers in a row, of which the first and last may say what they stand for: `1 – not at all`. */
const isScale = (options) =>
  options.length > 2 &&
  options.every(({ value, label }) => /^\d+$/.test(value) && (label === value || label.startsWith(`${value} – `)));

const meaning = ({ value, label }) => label.slice(value.length + 3);

const describedBy = (field, error) =>
  [field.hint ? `${name(field)}-hint` : '', error ? `${name(field)}-error` : ''].filter(Boolean).join(' ') || nothing;

const name = (field) => `field-${field.id}`;

/**
 * One field with its label, hint and error.
 *
 * @param field id, kind, label, hint, placeholder, required, options and bounds
 * @param value what stands in it
 * @param error what is wrong with it, if anything
 * @param change is told the new value
 */
export function drawField(field, value, error, change) {
  const grouped = field.kind === 'radio' || field.kind === 'checks';
  const label = html`${field.label}${field.required || field.kind === 'checks' ? nothing : html` <small>(${t('optional')})</small>`}`;
  const rest = html`${field.hint ? html`<p class="hint" id="${name(field)}-hint">${field.hint}</p>` : nothing}
  ${error ? html`<p class="error" id="${name(field)}-error">${error}</p>` : nothing}`;
  const scale = grouped && isScale(field.options);
  return grouped
    ? html`<fieldset
        class="field ${error ? 'wrong' : ''}"
        role=${field.kind === 'radio' ? 'radiogroup' : 'group'}
        aria-describedby=${describedBy(field, error)}
        aria-required=${field.kind === 'radio' ? String(field.required) : nothing}
        aria-invalid=${field.kind === 'radio' ? String(Boolean(error)) : nothing}
      >
        <legend>${label}</legend>
        <div class="options ${scale ? 'scale' : ''}">
          ${field.options.map((each) => option(field, each, value, change, scale))}
        </div>
        ${scale
          ? html`<p class="scale-ends" aria-hidden="true">
              <span>${meaning(field.options[0])}</span><span>${meaning(field.options.at(-1))}</span>
            </p>`
          : nothing}
        ${rest}
      </fieldset>`
    : html`<div class="field ${field.follows ? 'follows' : ''} ${error ? 'wrong' : ''}">
        <label for=${name(field)} class=${field.follows ? 'unseen' : ''}>${label}</label>
        ${single(field, value, error, change)} ${rest}
      </div>`;
}

function option(field, each, value, change, scale) {
  const many = field.kind === 'checks';
  const chosen = many ? value.split(',').includes(each.value) : value === each.value;
  const pick = (event) => change(many ? toggled(value, each.value, event.target.checked) : each.value);
  return html`<label class="option">
    <input type=${many ? 'checkbox' : 'radio'} aria-label=${scale ? each.label : nothing} name=${name(field)} value=${each.value} .checked=${live(chosen)} @change=${pick} />
    <span>${scale ? each.value : each.label}${each.hint ? html`<small>${each.hint}</small>` : nothing}</span>
  </label>`;
}

function toggled(value, one, on) {
  const rest = value.split(',').filter((each) => each && each !== one);
  return (on ? [...rest, one] : rest).join(',');
}

function single(field, value, error, change) {
  const input = (event) => change(event.target.value);
  if (field.kind === 'paragraph') {
    return html`<textarea
      id=${name(field)}
      rows="4"
      dir="auto"
      maxlength=${field.maxLength ?? nothing}
      placeholder=${field.placeholder ?? nothing}
      aria-required=${String(field.required)}
      aria-invalid=${String(Boolean(error))}
      aria-describedby=${describedBy(field, error)}
      .value=${live(value)}
      @input=${input}
    ></textarea>`;
  }
  if (field.kind === 'select' || field.kind === 'person') {
    const options = field.kind === 'person' ? colleagues() : field.options;
    return html`<select
      id=${name(field)}
      aria-required=${String(field.required)}
      aria-invalid=${String(Boolean(error))}
      aria-describedby=${describedBy(field, error)}
      @change=${input}
    >
      <option value="" ?selected=${!value}>${field.placeholder ?? t('choose')}</option>
      ${options.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`)}
    </select>`;
  }
  return html`<input
    id=${name(field)}
    type=${field.kind}
    dir="auto"
    autocomplete="off"
    min=${field.min ?? nothing}
    max=${field.max ?? nothing}
    maxlength=${field.maxLength ?? nothing}
    placeholder=${field.placeholder ?? nothing}
    aria-required=${String(field.required)}
    aria-invalid=${String(Boolean(error))}
    aria-describedby=${describedBy(field, error)}
    .value=${live(value)}
    @input=${input}
  />`;
}

/** The others on the same platform. The stand-in knows which of its users each address is. */
const colleagues = () =>
  store.people
    .filter((each) => each.platform === store.person.platform && each.email !== store.selected)
    .map(({ email, name: label }) => ({ value: email, label }));
