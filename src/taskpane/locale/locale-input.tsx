import { Input, type InputProps } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { inPlainSpelling } from "./read-number";
import { numbersInLocale } from "./write-number";
import { useWriting } from "./writing";

/** A field for numbers, or texts with numbers. Its value is in the engine's spelling, "7.5%". */
interface LocaleInputProps extends InputProps {
  readonly value: string;
}

/**
 * Shows and takes numbers as the person writes them, "7,5%", and hands on what the engine reads. What is typed stays as
 * it was typed for as long as it means the value.
 */
export function LocaleInput({ value, onChange, ...others }: LocaleInputProps): ReactElement {
  const { locale } = useWriting();
  const [typed, setTyped] = useState<string | null>(null);
  const isTyped = typed !== null && inPlainSpelling(typed, locale) === value;
  return (
    <Input
      {...others}
      value={isTyped ? typed : numbersInLocale(value, locale)}
      onChange={(event, data) => {
        setTyped(data.value);
        onChange?.(event, { ...data, value: inPlainSpelling(data.value, locale) });
      }}
    />
  );
}
