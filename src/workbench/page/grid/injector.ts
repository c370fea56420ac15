import type { Univer } from "@univerjs/core";

/** What the grid uses of Univer. */
export type Injector = ReturnType<Univer["__getInjector"]>;
