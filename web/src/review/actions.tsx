/** What an analyst can decide about an event. */

import type { EventPage } from "../api/types.ts";

export function EventActions(_: { page: EventPage; changed: () => void }) {
  return null;
}
