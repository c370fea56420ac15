import { choiceArgument } from "../richapi/arguments";
import type { HostObject } from "../richapi/host-object";

/** The task pane of an add-in whose page goes on running while the pane is closed. */
export class TaskPane {
  private state: "Visible" | "Background" = "Background";
  private listener: (isShown: boolean) => void = () => undefined;

  /** What `Office.addin.showAsTaskpane` and `hide` call. */
  readonly service: HostObject = {
    type: "AppRuntimeService",
    methods: {
      SetAppRuntimeState: (state) => {
        this.change(
          choiceArgument(state, ["Visible", "Background"], "AppRuntimeService.setAppRuntimeState"),
        );
        return null;
      },
    },
  };

  /** Whether the pane was asked to be shown and hasn't been hidden since. */
  get isShown(): boolean {
    return this.state === "Visible";
  }

  /** Shows the pane, as a ribbon button does. */
  show(): void {
    this.change("Visible");
  }

  /** Hides the pane, as its own close button does; the page goes on running. */
  hide(): void {
    this.change("Background");
  }

  /** Hears from now on whether the pane is to be shown. */
  onChange(listener: (isShown: boolean) => void): void {
    this.listener = listener;
  }

  private change(state: "Visible" | "Background"): void {
    this.state = state;
    this.listener(this.isShown);
  }
}
