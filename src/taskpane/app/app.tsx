import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo } from "react";
import { WithNames } from "../locale/with-names";
import { namesOf } from "../../workbook/portfolio/names";
import { draftedNames } from "../targets/draft";
import { useCulture } from "../locale/use-culture";
import { WritingContext } from "../locale/writing";
import type { Preferences } from "../preferences/preferences";
import { useSettings } from "../preferences/use-settings";
import { keelThemes } from "../theme/keel-theme";
import { useColorScheme } from "../theme/use-color-scheme";
import { Page, type PageProps } from "./page";
import type { ProblemFeed } from "./problem-feed";
import { usePane } from "./use-pane";

/** What the pane needs from its host and the build. */
export interface AppProps extends Pick<PageProps, "functions" | "workbook"> {
  /** Opens what the pane remembers on this computer. */
  readonly preferences: () => Promise<Preferences>;
  /** Which workbook this is, so that what is set for it holds for it alone. */
  readonly documentKey: string;
  /** What Office's theme says; undefined where the host gives none. */
  readonly officeScheme: "light" | "dark" | undefined;
  /** The language that Office edits documents in. */
  readonly officeLanguage: string;
  /** Problems from elsewhere, such as a ribbon command. */
  readonly problems: ProblemFeed;
}

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
});

/** The pane in Office's colours. */
export function App(props: AppProps): ReactElement {
  const styles = useStyles();
  const settings = useSettings(props.preferences, props.documentKey);
  const writing = useCulture(props.workbook, props.officeLanguage);
  const system = useColorScheme(props.officeScheme);
  const scheme = settings.colors === "system" ? system : settings.colors;
  const [state, dispatch] = usePane(props.workbook, settings.isFollowing);
  const portfolio = state.holding.kind === "there" ? state.holding.portfolio : null;
  const names = useMemo(
    () => [...(portfolio ? namesOf(portfolio) : []), ...draftedNames(state.draft)],
    [portfolio, state.draft],
  );
  const { problems } = props;
  useEffect(
    () => problems.listen((text) => dispatch({ kind: "told", notice: { kind: "problem", text } })),
    [problems, dispatch],
  );
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <FluentProvider theme={keelThemes[scheme]} className={styles.provider}>
      <WritingContext value={writing}>
        <WithNames names={names}>
          <Page
            state={state}
            dispatch={dispatch}
            workbook={props.workbook}
            functions={props.functions}
            settings={settings}
          />
        </WithNames>
      </WritingContext>
    </FluentProvider>
  );
}
