import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** Keel's blue, from dark to light. */
const BLUE: BrandVariants = {
  10: "#010507",
  20: "#081b24",
  30: "#072d3e",
  40: "#063a51",
  50: "#074764",
  60: "#0a5270",
  70: "#0b5c7d",
  80: "#12688c",
  90: "#21789d",
  100: "#3587ac",
  110: "#4a96bb",
  120: "#5fa6ca",
  130: "#76b6d8",
  140: "#8ec6e5",
  150: "#a8d6f0",
  160: "#c5e6f9",
};

/** The root's font size that Fluent's pixels are meant for. */
const ROOT_PIXELS = 16;

/** Sizes of type that follow the person's own text size. */
function withScalableText(theme: Theme): Theme {
  const entries = Object.entries(theme as unknown as Record<string, string | number>);
  const scaled = entries.map(([token, value]) => {
    const isText = /^(?:fontSize|lineHeight)/.test(token) && typeof value === "string";
    return [token, isText ? `${parseFloat(value) / ROOT_PIXELS}rem` : value];
  });
  return Object.fromEntries(scaled) as Theme;
}

const light = createLightTheme(BLUE);
const dark = createDarkTheme(BLUE);

/** The pane's theme for each of Office's kinds. */
export const keelThemes: Readonly<Record<"light" | "dark", Theme>> = {
  light: withScalableText({
    ...light,
    colorBrandForeground1: BLUE[70],
    colorBrandBackground: BLUE[70],
  }),
  dark: withScalableText({
    ...dark,
    colorBrandForeground1: BLUE[130],
    colorBrandForeground2: BLUE[140],
    colorBrandForegroundLink: BLUE[130],
  }),
};
