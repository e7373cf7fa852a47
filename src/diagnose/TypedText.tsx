import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

/** A text that counts once it is finished (Enter, or leaving the field). */
export function TypedText(props: {
  label: string;
  value: string;
  placeholder?: string;
  onCommit(text: string): void;
}) {
  const { label, value, placeholder, onCommit } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    const text = typed.trim();
    if (text !== value) onCommit(text);
  };
  return (
    <TextInput
      size="xs"
      flex={1}
      label={label}
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
