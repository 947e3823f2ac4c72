/** The list of keys that work on this page. */

import { useState } from "preact/hooks";
import { activeGroups, helpOpen } from "../keys.ts";
import { shortcuts } from "../session.ts";
import { useSignal } from "../signal.ts";
import { Dialog } from "./dialog.tsx";

function Switch() {
  const [on, setOn] = useState(shortcuts.get() === "on");
  const change = () => {
    shortcuts.set(on ? "off" : "on");
    setOn(!on);
  };
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={change} /> Single keys work (except in fields)
    </label>
  );
}

export function Help() {
  if (!useSignal(helpOpen)) return null;
  return (
    <Dialog title="Keys" onClose={() => helpOpen.set(false)}>
      {activeGroups().map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <dl class="keys">
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.does}>
                <dt>
                  {shortcut.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{shortcut.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch />
    </Dialog>
  );
}
