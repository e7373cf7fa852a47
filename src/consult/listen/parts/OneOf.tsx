import { NativeSelect } from '@mantine/core';

/** A choice out of a few, with none as the first. */
export function OneOf<T extends string>(props: {
  label: string;
  none?: string;
  of: readonly { value: T; label: string }[];
  value: T | undefined;
  onChange(value: T | undefined): void;
}) {
  const { label, none, of, value, onChange } = props;
  return (
    <NativeSelect
      size="xs"
      flex={1}
      miw={0}
      label={label}
      data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...of]}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value || undefined) as T | undefined)}
    />
  );
}
