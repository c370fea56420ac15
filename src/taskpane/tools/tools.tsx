import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { useLayout } from "../shell/use-layout";
import { LoadingView } from "../shell/loading-view";
import { type Tab, TAB_NAMES } from "../shell/tabs";
import { TOOL_KEYS, type Tool } from "./tool-keys";
import type { ToolProps } from "./tool-props";

/** What the views are called and what they show. */
const TOOLS = {
  signals: {
    name: "Signals",
    View: lazy(() => import(/* webpackChunkName: "signals" */ "../signals/signals-view")),
  },
  compare: {
    name: "Compare rules",
    View: lazy(() => import(/* webpackChunkName: "compare" */ "../compare/compare-view")),
  },
} as const satisfies Readonly<Record<Tool, unknown>>;

const useStyles = makeStyles({
  openers: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    marginTop: "12px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: "8px 0 4px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What a tab with its further views needs. */
interface ToolsProps extends Omit<ToolProps, "isShown"> {
  readonly tab: Tab;
  /** What the tab itself shows. */
  readonly children: ReactNode;
}

/**
 * A tab, and over Targets and Trades the views that open from them. A view that was opened stays, hidden, so that what
 * was typed and what runs in it is there again.
 */
export function Tools({ tab, children, ...props }: ToolsProps): ReactElement {
  const styles = useStyles();
  const { layout, change } = useLayout();
  const [opened, setOpened] = useState<readonly Tool[]>([]);
  const openers = useRef<Partial<Record<Tool, HTMLButtonElement | null>>>({});
  const titles = useRef<Partial<Record<Tool, HTMLHeadingElement | null>>>({});
  /** The view that a button has just opened or closed, which the focus goes with. */
  const moved = useRef<Tool | null>(null);
  const shown = layout.tool?.tab === tab ? layout.tool.tool : null;
  // One that was open when the pane was left opens with it.
  if (shown !== null && !opened.includes(shown)) setOpened([...opened, shown]);
  useEffect(() => {
    if (moved.current !== null) (shown === null ? openers : titles).current[moved.current]?.focus();
    moved.current = null;
  }, [shown]);
  const move = (tool: Tool, isOpened: boolean): void => {
    moved.current = tool;
    change(() => ({ tool: isOpened ? { tool, tab } : null }));
  };
  return (
    <>
      <div hidden={shown !== null}>
        {children}
        {(tab === "targets" || tab === "trades") && (
          <nav aria-label="Further views" className={styles.openers}>
            {TOOL_KEYS.map((tool) => (
              <Button
                key={tool}
                size="small"
                ref={(button) => {
                  openers.current[tool] = button;
                }}
                onClick={() => move(tool, true)}
              >
                {TOOLS[tool].name}
              </Button>
            ))}
          </nav>
        )}
      </div>
      {opened.map((tool) => (
        <ToolView
          key={tool}
          tool={tool}
          tab={tab}
          isShown={shown === tool}
          titleRef={(title) => {
            titles.current[tool] = title;
          }}
          onClose={() => move(tool, false)}
          {...props}
        />
      ))}
    </>
  );
}

interface ToolViewProps extends ToolProps {
  readonly tool: Tool;
  readonly tab: Tab;
  readonly titleRef: (title: HTMLHeadingElement | null) => void;
  readonly onClose: () => void;
}

/** One view with the way back. */
function ToolView({
  tool,
  tab,
  isShown,
  titleRef,
  onClose,
  ...props
}: ToolViewProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { name, View } = TOOLS[tool];
  return (
    <section hidden={!isShown} aria-labelledby={id}>
      <Button size="small" onClick={onClose}>
        Back to {TAB_NAMES[tab]}
      </Button>
      <h2 id={id} ref={titleRef} tabIndex={-1} className={styles.title}>
        {name}
      </h2>
      <Suspense fallback={<LoadingView />}>
        <View isShown={isShown} {...props} />
      </Suspense>
    </section>
  );
}
