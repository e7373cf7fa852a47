import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

/** A date that counts once it is finished (Enter, or leaving the field); an empty one is none. */
export function DateField(props: {
  label: string;
  value: string | undefined;
  onCommit(date: string | undefined): void;
  width?: number;
}) {
  const { label, value, onCommit, width } = props;
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const commit = () => {
    if (typed !== (value ?? '')) onCommit(typed === '' ? undefined : typed);
  };
  return (
    <TextInput
      type="date"
      size="xs"
      w={width}
      flex={width === undefined ? 1 : undefined}
      label={label}
      value={typed}
      max="9999-12-31"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
