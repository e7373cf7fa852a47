import { NativeSelect } from '@mantine/core';

interface ChoiceProps {
  label: string;
  options: { value: string; label: string }[];
  value: string;
  onChange(value: string): void;
}

/** One of several by the browser's own list: a city has dozens of them, and they are drawn at once. */
export function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={options}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
