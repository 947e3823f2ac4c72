// Bundles the page into one folder: node build.mjs OUT
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("say where to: node build.mjs OUT");
const modules = join(here, "node_modules");
const shared = { bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "linked", logLevel: "warning" };

/** The name under which a build put the output of an entry point. */
function made(result, entry) {
  const found = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(entry));
  if (!found) throw new Error(`nothing was built from ${entry}`);
  return { script: basename(found[0]), style: found[1].cssBundle && basename(found[1].cssBundle) };
}

async function copied(source, stem) {
  const hash = createHash("sha256").update(await readFile(source)).digest("hex").slice(0, 8).toUpperCase();
  const name = `${stem}-${hash}.json`;
  await copyFile(source, join(out, name));
  return name;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

// The map's worker is a file of its own, because the page forbids scripts that are not.
const worker = await build({
  ...shared,
  entryPoints: [join(modules, "maplibre-gl/dist/maplibre-gl-worker.mjs")],
  outdir: out,
  entryNames: "[name]-[hash]",
  metafile: true,
});
const world = await copied(join(modules, "world-atlas/countries-50m.json"), "countries");
const page = await build({
  ...shared,
  entryPoints: [join(here, "src/main.tsx")],
  outdir: out,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true,
  metafile: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".svg": "dataurl" },
  define: {
    WORKER_URL: JSON.stringify(`/assets/${made(worker, "maplibre-gl-worker.mjs").script}`),
    WORLD_URL: JSON.stringify(`/assets/${world}`),
  },
});
/** The licences of all packages whose code is in the bundles, as they ask for. */
async function licences() {
  const { packages } = JSON.parse(await readFile(join(here, "package-lock.json"), "utf8"));
  const bundled = Object.entries(packages).filter(([path, one]) => path && !one.dev && !one.optional);
  const texts = await Promise.all(bundled.map(([path, one]) => licence(path, one)));
  return texts.sort().join(`\n${"-".repeat(80)}\n`);
}

async function licence(path, { version, license }) {
  const folder = join(here, path);
  const files = (await readdir(folder)).filter((name) => /^licen[cs]e/i.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return `${path.replace("node_modules/", "")} ${version} (${license})\n\n${texts.join("\n")}`;
}

const { script, style } = made(page, "main.tsx");
const index = await readFile(join(here, "index.html"), "utf8");
await writeFile(join(out, "index.html"), index.replace("SCRIPT", script).replace("STYLE", style ?? ""));
await copyFile(join(here, "icon.svg"), join(out, "icon.svg"));
await writeFile(join(out, "LICENSES.txt"), await licences());
