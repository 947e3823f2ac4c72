/** How far coders agree, field by field (Krippendorff's alpha). */

import { useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Ready } from "../parts/notice.tsx";
import { words } from "../format.ts";

interface Answer {
  coders: string[];
  fields: { field: string; alpha: number | null; units: number }[];
}

function Table({ fields }: { fields: Answer["fields"] }) {
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col" class="right">
            Alpha
          </th>
          <th scope="col" class="right">
            Events
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((one) => (
          <tr key={one.field}>
            <td>{words(one.field)}</td>
            <td class="right">{one.alpha === null ? "not defined" : one.alpha.toFixed(2)}</td>
            <td class="right">{one.units}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Content() {
  const answer = useResource<Answer>("/review/agreement");
  return (
    <Ready of={answer} what="the agreement">
      {({ coders, fields }) =>
        coders.length > 1 && fields.length ? (
          <>
            <p>Coders: {coders.join(", ")}</p>
            <Table fields={fields} />
            <p class="hint">
              Krippendorff's alpha over events that two or more coders decided on: 1 is full agreement, 0 is what chance
              gives. It is not defined where all values are the same.
            </p>
          </>
        ) : (
          <p>Agreement can be told once two coders have decided on the same events.</p>
        )
      }
    </Ready>
  );
}

export function Agreement() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Agreement
      </button>
      {open ? (
        <Dialog title="Agreement between coders" onClose={() => setOpen(false)}>
          <Content />
        </Dialog>
      ) : null}
    </>
  );
}
