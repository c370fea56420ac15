/** A button of the add-in's ribbon group. */
export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  /** What the button does, in a sentence or two. */
  readonly tip: string;
  /** The address of its largest icon; `null` where it has none. */
  readonly iconUrl: string | null;
  /** The function to run, for a button that runs one; `null` for one that opens the pane. */
  readonly functionName: string | null;
}

/** A requirement set that the add-in cannot do without. */
interface RequiredSet {
  readonly name: string;
  readonly version: string;
}

/** What Excel reads in an add-in's manifest before it starts the add-in. */
export interface Manifest {
  /** The add-in's name, which stands above its pane. */
  readonly name: string;
  /** The label of the group in the ribbon that holds the buttons. */
  readonly groupLabel: string;
  /** The page that the shared runtime runs, or the task pane's page without one. */
  readonly pageUrl: string;
  readonly functionsUrl: string;
  readonly namespace: string;
  readonly commands: readonly RibbonCommand[];
  readonly requiredSets: readonly RequiredSet[];
}

/**
 * Reads an XML manifest. Throws an error that names the missing part where Excel could not load it.
 */
export function readManifest(document: Document): Manifest {
  const reader = new ManifestReader(document);
  return {
    name: reader.name(),
    groupLabel: reader.groupLabel(),
    pageUrl: reader.pageUrl(),
    functionsUrl: reader.functionsUrl(),
    namespace: reader.namespace(),
    commands: reader.commands(),
    requiredSets: reader.requiredSets(),
  };
}

class ManifestReader {
  private readonly resources: ReadonlyMap<string, string>;

  constructor(private readonly document: Document) {
    const resources = find(document, "Resources");
    const entries = resources ? [...resources.getElementsByTagName("*")] : [];
    this.resources = new Map(
      entries.flatMap((entry) => {
        const [id, value] = [entry.getAttribute("id"), entry.getAttribute("DefaultValue")];
        return id !== null && value !== null ? [[id, value]] : [];
      }),
    );
  }

  name(): string {
    return attribute(required(find(this.document, "DisplayName"), "DisplayName"), "DefaultValue");
  }

  groupLabel(): string {
    const group = find(this.document, "Group");
    const label = group && find(group, "Label");
    return label ? this.resource(label) : this.name();
  }

  pageUrl(): string {
    const runtime = find(this.document, "Runtime");
    if (runtime) return this.resource(runtime);
    const settings = required(find(this.document, "DefaultSettings"), "DefaultSettings");
    return attribute(required(find(settings, "SourceLocation"), "SourceLocation"), "DefaultValue");
  }

  functionsUrl(): string {
    const metadata = required(find(this.customFunctions(), "Metadata"), "Metadata");
    return this.resource(required(find(metadata, "SourceLocation"), "SourceLocation"));
  }

  namespace(): string {
    return this.resource(required(find(this.customFunctions(), "Namespace"), "Namespace"));
  }

  commands(): RibbonCommand[] {
    return findAll(this.document, "Control").map((control) => {
      const functionName = find(control, "FunctionName")?.textContent.trim();
      return {
        id: attribute(control, "id"),
        label: this.resource(required(find(control, "Label"), "Label")),
        tip: this.tip(control),
        iconUrl: this.largestIcon(control),
        functionName: functionName ?? null,
      };
    });
  }

  private tip(control: Element): string {
    const supertip = find(control, "Supertip");
    const description = supertip && find(supertip, "Description");
    return description ? this.resource(description) : "";
  }

  private largestIcon(control: Element): string | null {
    const images = findAll(control, "Image");
    const bySize = images.toSorted(
      (left, right) => Number(attribute(right, "size")) - Number(attribute(left, "size")),
    );
    return bySize[0] ? this.resource(bySize[0]) : null;
  }

  requiredSets(): RequiredSet[] {
    return findAll(this.document, "Sets").flatMap((sets) => {
      const fallback = sets.getAttribute("DefaultMinVersion") ?? "1.1";
      return findAll(sets, "Set").map((set) => ({
        name: attribute(set, "Name"),
        version: set.getAttribute("MinVersion") ?? fallback,
      }));
    });
  }

  private customFunctions(): Element {
    const point = findAll(this.document, "ExtensionPoint").find((each) =>
      [...each.attributes].some(
        ({ localName, value }) => localName === "type" && value === "CustomFunctions",
      ),
    );
    return required(point ?? null, "ExtensionPoint CustomFunctions");
  }

  /** The text of the resource that an element names. */
  private resource(element: Element): string {
    const id = attribute(element, "resid");
    const value = this.resources.get(id);
    if (value === undefined) throw new Error(`The manifest defines no resource "${id}".`);
    return value;
  }
}

function findAll(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function find(parent: Document | Element, name: string): Element | null {
  return findAll(parent, name)[0] ?? null;
}

function required(element: Element | null, name: string): Element {
  if (element) return element;
  throw new Error(`The manifest has no ${name}.`);
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value !== null) return value;
  throw new Error(`The manifest's ${element.localName} has no ${name}.`);
}
