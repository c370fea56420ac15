import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const root = fileURLToPath(new URL(".", import.meta.url));
const { readPackage, manifestFor } = await tsImport(
  "./src/workbench/build/base.ts",
  import.meta.url,
);
const { functionsMetadata } = await tsImport(
  "./src/workbench/build/functions-metadata.ts",
  import.meta.url,
);
const { helpPages } = await tsImport("./src/workbench/build/help-pages.ts", import.meta.url);

/** Writes files that no module imports: functions.json and the help pages. */
class EmitPlugin {
  /** @param {{ path: string, text: string }[]} files */
  constructor(files) {
    this.files = files;
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EmitPlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "EmitPlugin", stage }, () => {
        for (const { path, text } of this.files) {
          compilation.emitAsset(path, new webpack.sources.RawSource(text));
        }
      });
    });
  }
}

/** Writes a stamp when everything else of a part is written, dated to the start of the build. */
class StampPlugin {
  /**
   * @param {string} part
   * @param {string} base
   */
  constructor(part, base) {
    this.part = part;
    this.base = base;
    this.started = new Date();
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.afterEmit.tap("StampPlugin", ({ outputOptions }) => {
      const stamp = join(outputOptions.path ?? "", `built-${this.part}.json`);
      writeFileSync(stamp, JSON.stringify({ base: this.base }));
      utimesSync(stamp, this.started, this.started);
    });
  }
}

/** @type {webpack.Configuration} */
const common = {
  mode: "production",
  context: root,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "esbuild-loader",
        options: { target: "es2022", jsx: "automatic" },
      },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2022" })] },
  performance: { hints: false },
};

/**
 * The page with the functions and the commands: all that a workbook needs to calculate.
 *
 * @param {{ folder: string, base: string }} build
 * @param {Awaited<ReturnType<typeof functionsMetadata>>} metadata
 * @returns {webpack.Configuration}
 */
function functionsPart({ folder, base }, metadata) {
  return {
    ...common,
    name: "functions",
    entry: { keel: "./src/main.ts" },
    output: {
      path: folder,
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      clean: { keep: /^(pane|built-pane)/ },
    },
    // The pane is a part of its own: the functions don't wait for its build, nor share its modules.
    externalsType: "script",
    externals: { "./taskpane/open-pane": "keelPane@pane.js" },
    plugins: [
      new webpack.DefinePlugin({ FUNCTION_EXPORTS: JSON.stringify(metadata.exportNames) }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "src/taskpane/keel.css", to: "keel.css" },
          {
            from: "manifest.xml",
            transform: (content) => manifestFor(base, content.toString()),
          },
        ],
      }),
      new EmitPlugin([
        { path: "functions.json", text: metadata.json },
        ...helpPages(`${root}docs`).map(({ path, html }) => ({ path, text: html })),
      ]),
      new StampPlugin("functions", base),
    ],
  };
}

/**
 * The pane, which the page loads when Office is ready.
 *
 * @param {{ folder: string, base: string }} build
 * @param {Awaited<ReturnType<typeof functionsMetadata>>} metadata
 * @returns {webpack.Configuration}
 */
function panePart({ folder, base }, metadata) {
  return {
    ...common,
    name: "pane",
    entry: { pane: "./src/taskpane/open-pane.tsx" },
    output: {
      path: folder,
      filename: "pane.js",
      chunkFilename: "pane-[name].[contenthash:8].js",
      publicPath: "",
      uniqueName: "keelPane",
      library: { name: "keelPane", type: "window" },
      clean: { keep: (path) => !/^(pane|built-pane)/.test(path) },
    },
    plugins: [
      new webpack.DefinePlugin({
        FUNCTION_SUMMARIES: JSON.stringify(metadata.summaries),
        KEEL_VERSION: JSON.stringify(readPackage(root).version),
      }),
      new StampPlugin("pane", base),
    ],
  };
}

/**
 * Builds the add-in into dist/ (`--env folder=`), for the address in package.json's `homepage` or for
 * `--env base=https://localhost:3000/`. `--config-name functions` leaves out the pane.
 *
 * @param {{ base?: string, folder?: string }} env
 * @returns {Promise<webpack.Configuration[]>}
 */
export default async function configure(env) {
  const base = env.base ?? readPackage(root).homepage;
  const build = { base, folder: env.folder ?? `${root}dist` };
  const metadata = await functionsMetadata(`${root}src/functions/functions.ts`, base);
  return [functionsPart(build, metadata), panePart(build, metadata)];
}
