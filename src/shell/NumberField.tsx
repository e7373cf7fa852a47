import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** Its name where it has no label of its own. */
  ariaLabel?: string;
  unit: string;
  value: number | null;
  min: number;
  max: number;
  width?: number;
  placeholder?: string;
  decimals?: number;
  /** Thousands are set apart. */
  grouped?: boolean;
  onCommit(value: number): void;
}

/** A number that counts once it is finished (Enter, or leaving the field); one that cannot be used says what can. */
export function NumberField({
  label,
  ariaLabel,
  unit,
  value,
  min,
  max,
  width = 160,
  placeholder,
  decimals = 0,
  grouped = false,
  onCommit,
}: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const [wrong, setWrong] = useState(false);
  const [commits, setCommits] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a number that was not taken leaves the value as it was, and must not stay.
  useEffect(() => {
    setTyped(value ?? '');
    setWrong(false);
  }, [value, commits]);
  const commit = () => {
    // What ends in a zero ("3.10") comes as a text while it is typed.
    const number = typed === '' ? Number.NaN : Number(typed);
    const isUsable = number >= min && number <= max;
    const isSame = typed === '' ? value === null : number === value;
    setWrong(!isUsable && !isSame);
    if (!isUsable || isSame) return;
    onCommit(number);
    setCommits(commits + 1);
  };
  return (
    <NumberInput
      size="xs"
      w={width}
      label={label || undefined}
      aria-label={ariaLabel}
      suffix={unit && ` ${unit}`}
      hideControls
      decimalScale={decimals}
      thousandSeparator={grouped}
      placeholder={placeholder}
      error={wrong ? t('number.wrong', { min, max, unit }) : undefined}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
