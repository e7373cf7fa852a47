import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useRef } from 'react';

interface Props
  extends Pick<ButtonProps, 'size' | 'variant' | 'leftSection' | 'loading' | 'disabled' | 'mt'> {
  label: string;
  /** Endings and types that may be picked. */
  accept: string;
  onPick(file: File): void;
}

/** A button that takes a file from the person. */
export function PickFile({ label, accept, onPick, disabled, ...button }: Props) {
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      resetRef={forget}
      accept={accept}
      disabled={disabled}
      inputProps={{ 'aria-label': label }}
      onChange={(file) => {
        // Else the same file could not be picked again after it was mended or cancelled.
        forget.current?.();
        if (file) onPick(file);
      }}
    >
      {(props) => (
        <Button {...props} {...button} disabled={disabled}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
