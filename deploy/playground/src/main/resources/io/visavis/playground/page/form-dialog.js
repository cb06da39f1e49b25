import { html, nothing } from 'lit';
import { cardForm } from './card-form.js';
import { drawField } from './fields.js';
import { t } from './i18n.js';
import { icons } from './icons.js';
import { Plain } from './plain.js';
import { slackForm } from './slack-form.js';
import { store } from './store.js';

/** The form that stands open for the chosen person, as a modal dialog. */
class FormDialog extends Plain {
  #source = '';
  #form = null;
  #values = {};
  #errors = {};
  #serverErrors = '';
  #focusError = false;
  /** What stood in the forms that lie below, by form: each comes back as it was left. */
  #below = new Map();
  /** The button that gets the focus once the form it stands in has come back; null for none. */
  #left = null;
  #isNew = false;

  render() {
    // a chat may be here before the people, and how a form is drawn hangs on the person's platform
    this.#follow((store.person && store.chat?.form) ?? null);
    return html`<dialog class="form-dialog ${store.person?.platform ?? ''}" aria-labelledby="form-title" @cancel=${this.#cancel} @close=${this.#closed}>
      ${this.#form ? this.#draw(this.#form) : nothing}
    </dialog>`;
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (this.#form && !dialog.open) {
      dialog.showModal();
      this.#isNew = true;
    } else if (!this.#form && dialog.open) {
      dialog.close();
    }
    if (this.#form && this.#isNew) {
      this.#isNew = false;
      this.#focusOn(dialog);
    }
    if (this.#focusError) {
      this.#focusError = false;
      dialog.querySelector('.wrong input, .wrong textarea, .wrong select')?.focus();
    }
  }

  /** The button that was left, the first field, or the title where there is nothing to fill in. */
  #focusOn(dialog) {
    const left = this.#left === null ? null : dialog.querySelectorAll('.form-body button')[this.#left];
    this.#left = null;
    const first = dialog.querySelector('.form-body input, .form-body textarea, .form-body select');
    (left ?? first ?? dialog.querySelector('h2')).focus();
  }

  /** Takes up a form that is new; what was typed stays while the same form comes back with errors. */
  #follow(open) {
    const source = open ? `${store.selected} ${JSON.stringify(open.content)}` : '';
    if (source !== this.#source) {
      this.#source = source;
      this.#form = open && (store.person?.platform === 'slack' ? slackForm(open.content, store.person.zone) : cardForm(open.content));
      this.#errors = {};
      this.#isNew = true;
      this.#takeUp(source);
    }
    const errors = JSON.stringify(open?.errors ?? {});
    if (errors !== this.#serverErrors) {
      this.#serverErrors = errors;
      this.#errors = open?.errors ?? {};
      this.#focusError = Object.keys(this.#errors).length > 0;
    }
  }

  /** Starts with what the form starts with, or with what was left in it when another came on top. */
  #takeUp(source) {
    const kept = this.#below.get(source);
    this.#below.delete(source);
    if (!this.#form) {
      this.#below.clear();
    }
    this.#values = kept?.values ?? Object.fromEntries((this.#form?.fields ?? []).map(({ id, value }) => [id, value ?? '']));
    this.#left = kept?.button ?? null;
  }

  #entered() {
    return Object.fromEntries(Object.entries(this.#values).filter(([, value]) => value.trim()));
  }

  /** A button of the form's own: what it is answered with may come on top. */
  async #press(control, path) {
    const button = [...this.querySelectorAll('.form-body button')].indexOf(document.activeElement);
    this.#below.set(this.#source, { values: this.#values, button: button < 0 ? null : button });
    await store.pressInForm(control, this.#entered(), `form ${path}`);
  }

  #draw(form) {
    const wrong = Object.keys(this.#errors).length;
    const busy = store.busy === 'submit';
    return html`<form novalidate @submit=${this.#submit}>
      <header>
        <h2 id="form-title" tabindex="-1">${form.title}</h2>
        <button type="button" class="quiet square" aria-label=${t('close')} @click=${this.#cancel}>${icons.clear}</button>
      </header>
      <div class="form-body">
        ${form.body(
          (field) =>
            drawField(field, this.#values[field.id], this.#errors[field.id], (value) => this.#change(field.id, value)),
          {
            press: (control, path) => this.#press(control, path),
            isBusy: (path) => store.busy === `form ${path}`,
            redraw: () => this.#redraw(),
          },
        )}
      </div>
      <footer>
        <p class="form-problem" role="alert">${wrong ? html`${icons.alert}${t('fixErrors', wrong)}` : nothing}</p>
        <button type="button" class="button" @click=${this.#cancel}>${form.close ?? t('cancel')}</button>
        ${form.sends
          ? html`<button class="button primary ${busy ? 'busy' : ''}" aria-busy=${busy}>${form.submit ?? t('submit')}</button>`
          : nothing}
      </footer>
    </form>`;
  }

  #redraw() {
    this.requestUpdate();
    return this.updateComplete;
  }

  #change(id, value) {
    this.#values = { ...this.#values, [id]: value };
    const { [id]: mended, ...rest } = this.#errors;
    this.#errors = rest;
    this.requestUpdate();
  }

  async #submit(event) {
    event.preventDefault();
    if (store.busy) {
      return;
    }
    this.#errors = Object.fromEntries(
      this.#form.fields
        .filter(({ id, required }) => required && !this.#values[id].trim())
        .map(({ id, requiredMessage }) => [id, requiredMessage ?? t('required')]),
    );
    this.#focusError = Object.keys(this.#errors).length > 0;
    this.requestUpdate();
    if (!this.#focusError) {
      this.#serverErrors = '{}';
      await store.submit(this.#entered());
    }
  }

  #cancel(event) {
    event.preventDefault();
    if (!store.busy) {
      store.dismiss();
    }
  }

  /** A browser closes a dialog by itself when Escape is pressed a second time. */
  #closed() {
    if (this.#form && !store.busy && !this.querySelector('dialog').open) {
      store.dismiss();
    }
  }
}

customElements.define('form-dialog', FormDialog);
