/** The folder of a part, "" at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The name of a part in its folder. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A path below a folder; ".." in it leads out again. */
export function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The way from a folder to a part below it or beside it. */
export function pathFrom(folder: string, path: string): string {
  return folder !== "" && path.startsWith(`${folder}/`)
    ? path.slice(folder.length + 1)
    : `/${path}`;
}
