/** The only place that talks to the server: one function a verb, errors as sentences. */

const BASE = "/api/v1";
const TOKEN_KEY = "casus.token";

/** What went wrong, in a sentence for the reader; `status` is 0 when no answer came at all. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Query = Record<string, string | number | string[] | null | undefined>;

export const token = {
  get: (): string | null => sessionStorage.getItem(TOKEN_KEY),
  set: (value: string): void => sessionStorage.setItem(TOKEN_KEY, value),
  clear: (): void => sessionStorage.removeItem(TOKEN_KEY),
};

/** Text of a query, empty values left out, lists repeated. */
export function queryText(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") params.append(name, String(one));
    }
  }
  return params.toString();
}

export function apiPath(path: string, query: Query = {}): string {
  const text = queryText(query);
  return `${BASE}${path}${text ? `?${text}` : ""}`;
}

export function headers(extra: Record<string, string> = {}): Record<string, string> {
  const secret = token.get();
  return secret ? { ...extra, Authorization: `Bearer ${secret}` } : extra;
}

interface ValidationItem {
  loc?: (string | number)[];
  msg?: string;
}

function sentence(status: number, body: unknown): string {
  const detail = (body as { detail?: string | ValidationItem[] } | null)?.detail;
  if (typeof detail === "string") return detail;
  if (Array.isArray(detail)) {
    return detail.map((item) => `${item.loc?.at(-1) ?? "request"}: ${item.msg ?? "not valid"}`).join("; ");
  }
  return `The server answered ${status}.`;
}

async function failure(answer: Response): Promise<ApiError> {
  const body: unknown = await answer.json().catch(() => null);
  return new ApiError(answer.status, sentence(answer.status, body));
}

/** The answer of the server, or ApiError. An aborted request raises the browser's AbortError. */
export async function request(path: string, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, options).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw new ApiError(0, "The desk does not answer. Is `casus serve` still running?");
  });
  if (!answer.ok) throw await failure(answer);
  return answer;
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const options: RequestInit = { headers: headers() };
  if (signal) options.signal = signal;
  const answer = await request(apiPath(path, query), options);
  return (await answer.json()) as T;
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const isForm = body instanceof FormData;
  const answer = await request(apiPath(path), {
    method: "POST",
    headers: headers(isForm ? {} : { "Content-Type": "application/json" }),
    body: isForm ? body : JSON.stringify(body),
  });
  return (await answer.json()) as T;
}
