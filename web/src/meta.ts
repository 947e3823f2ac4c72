/** What the whole desk knows about its database, asked once. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Meta } from "./api/types.ts";

export const MetaContext = createContext<Meta | null>(null);

export function useMeta(): Meta | null {
  return useContext(MetaContext);
}

export function mayDecide(meta: Meta | null): boolean {
  return meta !== null && meta.role !== "viewer";
}

/** Labels of ids as the codebook gives them; the id itself where it has none. */
export function labelOf(list: { id: string; label: string }[] | undefined, id: string): string {
  return list?.find((one) => one.id === id)?.label ?? id.replaceAll("_", " ");
}
