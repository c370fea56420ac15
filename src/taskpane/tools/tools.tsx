import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  lazy,
  type ReactElement,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { LoadingView } from "../shell/loading-view";
import { type Tab, TAB_NAMES } from "../shell/tabs";
import type { ToolProps } from "./tool-props";

/** The views that open over Targets and Trades. */
const TOOLS = {
  signals: {
    name: "Signals",
    View: lazy(() => import(/* webpackChunkName: "signals" */ "../signals/signals-view")),
  },
  compare: {
    name: "Compare rules",
    View: lazy(() => import(/* webpackChunkName: "compare" */ "../compare/compare-view")),
  },
} as const;

type Tool = keyof typeof TOOLS;

const TOOL_KEYS = Object.keys(TOOLS) as Tool[];

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
  const [open, setOpen] = useState<{ readonly tool: Tool; readonly tab: Tab } | null>(null);
  const [opened, setOpened] = useState<readonly Tool[]>([]);
  const openers = useRef<Partial<Record<Tool, HTMLButtonElement | null>>>({});
  const closed = useRef<Tool | null>(null);
  const shown = open?.tab === tab ? open.tool : null;
  useEffect(() => {
    if (shown === null && closed.current !== null) openers.current[closed.current]?.focus();
    closed.current = null;
  }, [shown]);
  const show = (tool: Tool): void => {
    setOpen({ tool, tab });
    if (!opened.includes(tool)) setOpened([...opened, tool]);
  };
  const close = (): void => {
    closed.current = shown;
    setOpen(null);
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
                onClick={() => show(tool)}
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
          onClose={close}
          {...props}
        />
      ))}
    </>
  );
}

interface ToolViewProps extends ToolProps {
  readonly tool: Tool;
  readonly tab: Tab;
  readonly onClose: () => void;
}

/** One view with the way back; the focus goes to its title when it opens. */
function ToolView({ tool, tab, isShown, onClose, ...props }: ToolViewProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const title: RefObject<HTMLHeadingElement | null> = useRef(null);
  const { name, View } = TOOLS[tool];
  useEffect(() => {
    if (isShown) title.current?.focus();
  }, [isShown]);
  return (
    <section hidden={!isShown} aria-labelledby={id}>
      <Button size="small" onClick={onClose}>
        Back to {TAB_NAMES[tab]}
      </Button>
      <h2 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {name}
      </h2>
      <Suspense fallback={<LoadingView />}>
        <View isShown={isShown} {...props} />
      </Suspense>
    </section>
  );
}
