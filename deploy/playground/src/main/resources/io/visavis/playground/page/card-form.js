import { card, elements } from './adaptive-card.js';

const options = (json) => (json.choices ?? []).map(({ value, title }) => ({ value, label: title }));

/** Who may be picked comes from the tenant's directory, not from the card. */
const fromDirectory = (json) => json['choices.data']?.dataset?.startsWith('graph.microsoft.com');

function choice(json) {
  if (fromDirectory(json)) {
    return { kind: 'person' };
  }
  const kind = json.isMultiSelect ? 'checks' : json.style === 'expanded' ? 'radio' : 'select';
  return { kind, options: options(json) };
}

const KINDS = {
  'Input.Text': (json) => ({ kind: json.isMultiline ? 'paragraph' : 'text', maxLength: json.maxLength }),
  'Input.Number': ({ min, max }) => ({ kind: 'number', min, max }),
  'Input.Date': ({ min, max }) => ({ kind: 'date', min, max }),
  'Input.Time': ({ min, max }) => ({ kind: 'time', min, max }),
  'Input.Toggle': ({ title, valueOn = 'true' }) => ({ kind: 'checks', options: [{ value: valueOn, label: title }] }),
  'Input.ChoiceSet': choice,
};

/** An input without a label belongs to the one before it, as a time does to its day. */
function field(json, before) {
  const label = json.label ?? before?.label ?? '';
  return {
    id: json.id,
    label,
    follows: !json.label && json.type !== 'Input.Toggle',
    placeholder: json.placeholder,
    required: json.isRequired === true,
    requiredMessage: json.errorMessage === label ? undefined : json.errorMessage,
    value: json.value === undefined ? undefined : String(json.value),
    ...(KINDS[json.type]?.(json) ?? { kind: 'text' }),
  };
}

/** What is wrong with a field stands at the field, not where the card repeats it. */
const isError = ({ id }) => id?.startsWith('error:') ?? false;

const PARTS = ['body', 'items', 'columns', 'rows', 'cells'];

/** The inputs of a card, however deep they lie. */
function inputsIn(json) {
  if (json.type?.startsWith('Input.')) {
    return [json];
  }
  return PARTS.flatMap((part) => (json[part] ?? []).flatMap(inputsIn));
}

const actionsIn = (json) => [
  ...(json.actions ?? []),
  ...PARTS.flatMap((part) => (json[part] ?? []).flatMap(actionsIn)),
];

/** The card and the title, wherever the task module's answer holds them. */
function find(content) {
  const info = content.task?.value ?? content.value ?? content;
  return { title: info.title ?? '', card: info.card?.content ?? info.card ?? info };
}

/** A dialog's card as a form. Its own buttons become the dialog's. */
export function cardForm(content) {
  const { title, card: json } = find(content);
  const all = inputsIn(json);
  const inputs = new Map(all.map((each, index) => [each, field(each, all[index - 1])]));
  const sends = actionsIn(json).find(({ type }) => type === 'Action.Submit' || type === 'Action.Execute');
  const context = (draw, outer) => ({ ...outer, path: '', field: (input) => draw(inputs.get(input)), hides: isError });
  const { actions, ...rest } = json;
  return {
    title,
    submit: sends?.title,
    sends: true,
    close: undefined,
    fields: [...inputs.values()],
    body: (draw, outer) =>
      actions ? card(rest, context(draw, outer)) : elements(json.body?.filter(notActions) ?? [], context(draw, outer)),
  };
}

const notActions = ({ type }) => type !== 'ActionSet';
