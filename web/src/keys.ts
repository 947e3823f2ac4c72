/** Keyboard shortcuts: every key is announced where it works, and `?` lists those that work now. */

import { useEffect, useRef } from "preact/hooks";
import { shortcuts } from "./session.ts";
import { signal } from "./signal.ts";

export interface Shortcut {
  keys: string[];
  does: string;
  run: () => void;
}

const groups = new Map<symbol, { title: string; shortcuts: Shortcut[] }>();

/** True while the list of keys is open. */
export const helpOpen = signal(false);

/** The groups of keys that work at the moment, the page's own after the general ones. */
export function activeGroups(): { title: string; shortcuts: Shortcut[] }[] {
  return [...groups.values()];
}

/** Makes keys work while the component is shown. Typing in fields and open dialogs are left alone. */
export function useKeys(title: string, list: Shortcut[]): void {
  const id = useRef(Symbol(title));
  groups.set(id.current, { title, shortcuts: list });
  useEffect(() => () => void groups.delete(id.current), []);
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

function matching(key: string): Shortcut | undefined {
  return [...groups.values()]
    .reverse()
    .flatMap((group) => group.shortcuts)
    .find((shortcut) => shortcut.keys.includes(key));
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (shortcuts.get() === "off" && event.key !== "?") return;
  const onControl = event.target instanceof HTMLElement && event.target.closest("a, button, summary");
  if (event.key === "Enter" && onControl) return;
  const shortcut = matching(event.key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

export function startKeys(): void {
  document.addEventListener("keydown", onKey);
}
