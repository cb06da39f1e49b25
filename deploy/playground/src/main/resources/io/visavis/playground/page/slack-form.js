import { blocks } from './slack-blocks.js';
import { textObject } from './slack-text.js';
import { localDateTime } from './time.js';

const options = (element) =>
  (element.options ?? []).map(({ value, text, description }) => ({ value, label: text.text, hint: description?.text }));

const KINDS = {
  plain_text_input: (e) => ({
    kind: e.multiline ? 'paragraph' : 'text',
    value: e.initial_value,
    minLength: e.min_length,
    maxLength: e.max_length ?? 3000,
  }),
  email_text_input: (e) => ({ kind: 'text', value: e.initial_value }),
  number_input: (e) => ({ kind: 'number', value: e.initial_value, min: e.min_value, max: e.max_value }),
  radio_buttons: (e) => ({ kind: 'radio', value: e.initial_option?.value, options: options(e) }),
  static_select: (e) => ({ kind: 'select', value: e.initial_option?.value, options: options(e) }),
  checkboxes: (e) => ({
    kind: 'checks',
    value: e.initial_options?.map(({ value }) => value).join(','),
    options: options(e),
  }),
  datepicker: (e) => ({ kind: 'date', value: e.initial_date }),
  timepicker: (e) => ({ kind: 'time', value: e.initial_time }),
  datetimepicker: (e, zone) => ({
    kind: 'datetime-local',
    value: e.initial_date_time && localDateTime(e.initial_date_time, zone),
  }),
  users_select: (e) => ({ kind: 'person', value: e.initial_user }),
};

function field(block, zone) {
  const { element } = block;
  const kind = KINDS[element.type]?.(element, zone) ?? { kind: 'text' };
  return {
    id: block.block_id,
    label: block.label.text,
    hint: block.hint?.text,
    placeholder: element.placeholder?.text,
    required: !block.optional,
    ...kind,
  };
}

/** A modal view as a form. */
export function slackForm(view, zone) {
  const inputs = new Map(
    (view.blocks ?? []).filter((each) => each.type === 'input').map((each) => [each, field(each, zone)]),
  );
  return {
    title: textObject(view.title),
    submit: view.submit?.text,
    sends: Boolean(view.submit),
    close: view.close?.text,
    fields: [...inputs.values()],
    body: (draw, outer) => blocks(view.blocks ?? [], { ...outer, path: '', field: (block) => draw(inputs.get(block)) }),
  };
}
