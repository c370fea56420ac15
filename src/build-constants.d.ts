/** The exported name in src/functions for each id of functions.json; filled in by webpack.config.js. */
declare const FUNCTION_EXPORTS: Readonly<Record<string, string>>;

/** Each function's id and its one-line description; filled in by webpack.config.js. */
declare const FUNCTION_SUMMARIES: readonly { readonly id: string; readonly description: string }[];

/** The version in package.json; filled in by webpack.config.js. */
declare const KEEL_VERSION: string;
