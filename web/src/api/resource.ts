/** A hook that keeps the last answer while the next one is under way, so that nothing flickers. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ApiError, get, type Query, queryText } from "./client.ts";
import { askForToken } from "../session.ts";

export interface Resource<T> {
  data: T | null;
  error: ApiError | null;
  loading: boolean;
  reload: () => void;
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(0, `The page could not read the answer: ${String(error)}`);
}

/** What `GET path?query` answers; nothing is asked while `path` is null. */
export function useResource<T>(path: string | null, query: Query = {}): Resource<T> {
  const [state, setState] = useState<{ data: T | null; error: ApiError | null; of: string | null }>({
    data: null,
    error: null,
    of: null,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(query);
  latest.current = query;
  const wanted = path === null ? null : `${path}?${queryText(query)}`;

  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    get<T>(path, latest.current, stop.signal)
      .then((data) => setState({ data, error: null, of: wanted }))
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        const known = asApiError(error);
        if (known.status === 401) askForToken(known.message);
        setState((before) => ({ data: before.data, error: known, of: wanted }));
      });
    return () => stop.abort();
  }, [wanted, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  return { data: state.data, error: state.of === wanted ? state.error : null, loading: state.of !== wanted, reload };
}
