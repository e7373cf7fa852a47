import { Collapse, Group, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Something that is shown when asked for. */
export function Unfold(props: { label: ReactNode; initially?: boolean; children: ReactNode }) {
  const { label, initially = false, children } = props;
  const [open, { toggle }] = useDisclosure(initially);
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={open} fz="xs" c="dimmed">
        <Group gap={4} wrap="nowrap">
          {open ? <IconChevronDown size={13} /> : <IconChevronRight size={13} />}
          {label}
        </Group>
      </UnstyledButton>
      <Collapse expanded={open}>{open && children}</Collapse>
    </div>
  );
}
