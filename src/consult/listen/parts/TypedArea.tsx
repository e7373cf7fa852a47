import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';

/** A longer text that counts once the field is left. */
export function TypedArea(props: {
  label: string;
  value: string;
  placeholder?: string;
  isRequired?: boolean;
  onCommit(text: string): void;
}) {
  const { label, value, placeholder, isRequired = false, onCommit } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    const text = typed.trim();
    if (isRequired && text === '') setTyped(value);
    else if (text !== value) onCommit(text);
  };
  return (
    <Textarea
      size="xs"
      autosize
      minRows={2}
      maxRows={8}
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
    />
  );
}
