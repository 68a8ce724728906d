import { Popover } from '@mantine/core';
import { type ComponentProps, type ReactNode, useState } from 'react';

interface Props {
  button: ComponentProps<'button'>;
  /** What opens, for those who hear it. */
  label: string;
  className: string | undefined;
  width: string | number;
  position?: 'bottom-start' | 'bottom-end';
  children: (close: () => void) => ReactNode;
}

/** A button of the header and what it opens below itself. */
export function HeaderMenu({ button, label, className, width, position = 'bottom-end', children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      position={position}
      width={width}
      shadow="md"
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <button type="button" {...button} onClick={() => setOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown className={className} aria-label={label}>
        {children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}

export const OpensBelow = () => (
  <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
    <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
  </svg>
);
