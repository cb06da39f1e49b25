const ROOT = '/playground/api/';

/** Where a person's things are: `of('a@b.example', 'chat')`. */
export const of = (email, what) => `people/${encodeURIComponent(email)}/${what}`;

async function answered(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(body.error || response.statusText), { status: response.status });
  }
  return body;
}

export const get = async (path) => answered(await fetch(ROOT + path));

export const post = async (path, body) =>
  answered(
    await fetch(ROOT + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Visavis-Playground': 'page' },
      body: JSON.stringify(body),
    }),
  );

/** Opens the stream of changes. The browser opens it again by itself when it breaks. */
export function listen({ open, people, clock, lost }) {
  const stream = new EventSource(`${ROOT}events`);
  stream.addEventListener('open', open);
  stream.addEventListener('error', lost);
  stream.addEventListener('people', (event) => people(JSON.parse(event.data).people));
  stream.addEventListener('clock', (event) => clock(JSON.parse(event.data)));
}
