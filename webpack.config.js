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

/** Writes `built.json` when everything else is written, dated to the start of the build. */
class StampPlugin {
  /** @param {string} base */
  constructor(base) {
    this.base = base;
    this.started = new Date();
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.afterEmit.tap("StampPlugin", ({ outputOptions }) => {
      const stamp = join(outputOptions.path ?? "", "built.json");
      writeFileSync(stamp, JSON.stringify({ base: this.base }));
      utimesSync(stamp, this.started, this.started);
    });
  }
}

/**
 * Builds the add-in into dist/, for the address in package.json's `homepage` or for `--env base=https://localhost:3000/`.
 *
 * @param {{ base?: string }} env
 * @returns {Promise<webpack.Configuration>}
 */
export default async function configure(env) {
  const base = env.base ?? readPackage(root).homepage;
  const metadata = await functionsMetadata(`${root}src/functions/functions.ts`, base);
  return {
    mode: "production",
    context: root,
    entry: { keel: "./src/main.ts" },
    output: {
      path: `${root}dist`,
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        // The pane has the engine for itself: modules that it shared with the functions would lie apart
        // in keel.js, which is the larger for it.
        { test: /open-pane\.tsx$/, layer: "pane" },
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic" },
        },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022" })] },
    experiments: { layers: true },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({
        FUNCTION_EXPORTS: JSON.stringify(metadata.exportNames),
        FUNCTION_SUMMARIES: JSON.stringify(metadata.summaries),
      }),
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
      new StampPlugin(base),
    ],
  };
}
