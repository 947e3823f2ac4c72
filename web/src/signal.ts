/** A value that tells its listeners when it changes: the little shared state that the page has. */

import { useEffect, useState } from "preact/hooks";

export interface Signal<T> {
  get: () => T;
  set: (value: T) => void;
  listen: (listener: (value: T) => void) => () => void;
}

export function signal<T>(initial: T): Signal<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener(next);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value, with the component drawn again whenever it changes. */
export function useSignal<T>(source: Signal<T>): T {
  const [value, setValue] = useState<T>(() => source.get());
  useEffect(() => {
    setValue(() => source.get());
    return source.listen((next) => setValue(() => next));
  }, [source]);
  return value;
}
