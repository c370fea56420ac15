import { choiceArgument } from "../richapi/arguments";
import type { HostObject } from "../richapi/host-object";

/** The task pane of an add-in whose page goes on running while the pane is closed. */
export class TaskPane {
  private state: "Visible" | "Background" = "Background";

  /** What `Office.addin.showAsTaskpane` and `hide` call. */
  readonly service: HostObject = {
    type: "AppRuntimeService",
    methods: {
      SetAppRuntimeState: (state) => {
        this.state = choiceArgument(
          state,
          ["Visible", "Background"],
          "AppRuntimeService.setAppRuntimeState",
        );
        return null;
      },
    },
  };

  /** Whether the add-in asked for the pane to be shown and hasn't hidden it since. */
  get isShown(): boolean {
    return this.state === "Visible";
  }
}
