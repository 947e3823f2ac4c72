/** Server-sent events read through fetch, because EventSource cannot send a token. */

import { apiPath, headers, request } from "./client.ts";

export interface ServerEvent {
  event: string;
  data: unknown;
}

/** One block of a stream as an event, or null for comments and blocks without data. */
export function parseBlock(block: string): ServerEvent | null {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) event = line.slice(6).trim();
    if (line.startsWith("data:")) data.push(line.slice(5).trim());
  }
  return data.length ? { event, data: JSON.parse(data.join("\n")) as unknown } : null;
}

/** Every event of a stream, in order, until the server ends it or `signal` aborts. */
export async function* events(path: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const answer = await request(apiPath(path), { headers: headers({ Accept: "text/event-stream" }), signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value.replaceAll("\r\n", "\n")).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event) yield event;
    }
  }
}
