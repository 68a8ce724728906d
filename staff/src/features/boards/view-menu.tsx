import { Button, Checkbox, Menu, Popover, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '@/api/client';
import type { Plan } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ShareView } from './share-view';
import { type Column, columnsOf, keepHiddenColumns, type OptionalColumn, optionalColumns } from './tree-columns';

interface Props {
  plan: Plan;
  /** What is asked of the table, by the names of the API. */
  asked: { on: string } & Record<string, string | undefined>;
  columns: Column[];
  hasMoney: boolean;
}

/** Columns, export, print and the link to this very view. */
export function ViewMenu({ plan, asked, columns, hasMoney }: Props) {
  const { t, named } = useTexts();
  const { on } = asked;
  const navigate = useNavigate();
  const [isSharing, setSharing] = useState(false);
  const toggle = (column: OptionalColumn) => {
    const hidden = optionalColumns.filter((known) =>
      known === column ? columns.includes(known) : !columns.includes(known),
    );
    const text = hidden.length === 0 ? 'none' : hidden.join('.');
    keepHiddenColumns(text);
    navigate({ to: '.', search: (kept) => ({ ...kept, hidden: text }), replace: true, resetScroll: false });
  };
  return (
    <>
      <Popover position="bottom-end" shadow="md" trapFocus withinPortal={false}>
        <Popover.Target>
          <Button variant="subtle" size="compact-sm">
            {t('staff.view.columns')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('staff.view.columns')}>
          <Stack gap="sm">
            {columnsOf(hasMoney).map((column) => (
              <Checkbox
                key={column}
                label={named('staff.column', column)}
                checked={columns.includes(column)}
                onChange={() => toggle(column)}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Menu position="bottom-end" shadow="md" withinPortal={false}>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm">
            {t('staff.view.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={address(`/plans/${plan.id}/export`, { on, format: 'csv' })} download>
            {t('staff.view.export_all')}
          </Menu.Item>
          {(['csv', 'xlsx'] as const).map((format) => (
            <Menu.Item
              key={format}
              component="a"
              href={address(`/plans/${plan.id}/elements`, { ...asked, format })}
              download
            >
              {t(`staff.view.export_${format}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => window.print()}>{t('staff.view.print')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="subtle" size="compact-sm" onClick={() => setSharing(true)}>
        {t('staff.view.share')}
      </Button>
      <ShareView isOpen={isSharing} onClose={() => setSharing(false)} on={on} />
    </>
  );
}
