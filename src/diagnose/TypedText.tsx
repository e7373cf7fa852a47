import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

/** A text that counts once it is finished (Enter, or leaving the field). */
export function TypedText(props: {
  label?: string;
  /** Its name where it has no label of its own. */
  ariaLabel?: string;
  value: string;
  placeholder?: string;
  onCommit(text: string): void;
}) {
  const { label, ariaLabel, value, placeholder, onCommit } = props;
  const [typed, setTyped] = useState(value);
  const [commits, setCommits] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that was not taken leaves the value as it was, and must not stay.
  useEffect(() => setTyped(value), [value, commits]);
  const commit = () => {
    const text = typed.trim();
    if (text === value) return;
    onCommit(text);
    setCommits(commits + 1);
  };
  return (
    <TextInput
      size="xs"
      flex={1}
      label={label}
      aria-label={ariaLabel}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
