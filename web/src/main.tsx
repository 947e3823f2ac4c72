/** Starts the page. */

import { render } from "preact";
import { App } from "./app.tsx";
import { startKeys } from "./keys.ts";
import { startRouter } from "./router.ts";
import { followSystemTheme } from "./session.ts";
import "./styles/index.css";

followSystemTheme();
startRouter();
startKeys();
const root = document.getElementById("desk");
if (root) render(<App />, root);
