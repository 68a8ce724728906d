// One way to call the server: same origin, cookie session, CSRF header on writes, refusals as values one can read.
import type { Problem } from './contract';
import { Refusal, Unreachable } from './refusal';

export const root = '/api/v1';
export const sessionEnded = new EventTarget();

let csrfToken: string | null = null;
export function keepCsrfToken(token: string | null) {
  csrfToken = token;
}

export type Query = Record<string, string | number | boolean | null | undefined>;

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${root}${path}${text === '' ? '' : `?${text}`}`;
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  body?: object;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

function initOf({ method = 'GET', body, headers: more, signal }: Call): RequestInit {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
    ...more,
  };
  if (method !== 'GET' && csrfToken !== null) headers['X-Timon-CSRF'] = csrfToken;
  if (body instanceof Blob) headers['Content-Type'] = body.type;
  else if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  const isReady = body === undefined || body instanceof FormData || body instanceof Blob;
  const content = isReady ? body : JSON.stringify(body);
  return { method, headers, credentials: 'same-origin', ...(content && { body: content }), ...(signal && { signal }) };
}

async function send(path: string, call: Call): Promise<Response> {
  try {
    return await fetch(address(path, call.query), initOf(call));
  } catch (problem) {
    if (call.signal?.aborted) throw problem;
    throw new Unreachable(path, { cause: problem });
  }
}

async function refusalOf(response: Response): Promise<Refusal | Unreachable> {
  if ([502, 504].includes(response.status)) return new Unreachable(response.url);
  const wait = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const fallback: Problem = {
    type: 'about:blank',
    title: '',
    status: response.status,
    code: `http_${response.status}`,
  };
  const isProblem = response.headers.get('Content-Type')?.includes('json') ?? false;
  const problem = isProblem ? ((await response.json()) as Problem) : fallback;
  return new Refusal(response.status, problem, Number.isNaN(wait) ? null : wait);
}

/** The answer with its body unread, or throws a `Refusal` or `Unreachable`. */
export async function answerTo(path: string, call: Call = {}): Promise<Response> {
  const response = await send(path, call);
  if (response.ok) return response;
  if (response.status === 401 && path !== '/session') sessionEnded.dispatchEvent(new Event('ended'));
  throw await refusalOf(response);
}

/** Answers the body, or throws a `Refusal` or `Unreachable`. */
export async function request<Answer>(path: string, call: Call = {}): Promise<Answer> {
  const response = await answerTo(path, call);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}
