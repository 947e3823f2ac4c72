/** What is shown instead of data: while it loads, when there is none, when something went wrong. */

import type { ComponentChildren } from "preact";
import type { ApiError } from "../api/client.ts";

export function Loading({ what }: { what: string }) {
  return (
    <p class="notice" role="status">
      Loading {what} …
    </p>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}

export function Failed({ error, retry }: { error: ApiError; retry: () => void }) {
  return (
    <div class="notice notice-bad" role="alert">
      <p>{error.message}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** The data once it is there; before that the reason why not. */
export function Ready<T>(props: {
  of: { data: T | null; error: ApiError | null; reload: () => void };
  what: string;
  children: (data: T) => ComponentChildren;
}) {
  const { data, error, reload } = props.of;
  return (
    <>
      {error ? <Failed error={error} retry={reload} /> : null}
      {data !== null ? props.children(data) : error ? null : <Loading what={props.what} />}
    </>
  );
}
