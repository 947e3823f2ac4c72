/** What this browser remembers: the token (until the tab is closed), the coder's name, theme and shortcuts. */

import { signal } from "./signal.ts";
import { token } from "./api/client.ts";

/** Why a token is wanted, or null while none is. */
export const tokenWanted = signal<string | null>(null);

export function askForToken(reason: string): void {
  tokenWanted.set(reason);
}

export function giveToken(value: string): void {
  token.set(value.trim());
  tokenWanted.set(null);
  location.reload();
}

function remembered(key: string, fallback: string): { get: () => string; set: (value: string) => void } {
  return {
    get: () => localStorage.getItem(key) ?? fallback,
    set: (value) => localStorage.setItem(key, value),
  };
}

/** The name under which decisions are kept when the server has no tokens. */
export const coderName = remembered("casus.coder", "coder");
export const shortcuts = remembered("casus.shortcuts", "on");

const theme = remembered("casus.theme", "");

function darkBySystem(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Light or dark as the page shows it now; changes with the system until the reader chooses. */
export const shownTheme = signal<"light" | "dark">("light");

export function applyTheme(): void {
  const chosen = theme.get() || (darkBySystem() ? "dark" : "light");
  document.documentElement.dataset["theme"] = chosen;
  shownTheme.set(chosen === "dark" ? "dark" : "light");
}

export function toggleTheme(): void {
  theme.set(shownTheme.get() === "dark" ? "light" : "dark");
  applyTheme();
}

export function followSystemTheme(): void {
  applyTheme();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyTheme);
}
