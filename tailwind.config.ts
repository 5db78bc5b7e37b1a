import type { Config } from "tailwindcss";

const pair = (name: string) => ({
  DEFAULT: `var(--${name})`,
  foreground: `var(--${name}-foreground)`,
});

const config: Config = {
  content: [],
  theme: {
    extend: {
      colors: {
        background: "var(--background)",
        foreground: "var(--foreground)",
        sidebar: "var(--sidebar)",
        overlay: "var(--overlay)",
        link: "var(--link)",
        border: "var(--border)",
        input: "var(--input)",
        ring: "var(--ring)",
        card: pair("card"),
        popover: pair("popover"),
        primary: pair("primary"),
        secondary: pair("secondary"),
        muted: pair("muted"),
        accent: pair("accent"),
        destructive: pair("destructive"),
        success: pair("success"),
        warning: pair("warning"),
        info: pair("info"),
      },
      borderRadius: {
        lg: "var(--radius)",
        md: "calc(var(--radius) - 2px)",
        sm: "calc(var(--radius) - 4px)",
      },
    },
  },
};

export default config;
