import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { SavedView } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { viewsQuery } from './api/list-views';
import { ManageViews } from './manage-views';
import { SaveViewForm } from './save-view-form';
import { searchOfView, viewAddress } from './view-address';

interface Props {
  plan: string;
}

/** The views that somebody keeps of this board: one's own, and those of the institution. */
export function SavedViews({ plan }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/plans/$plan/board' });
  const { data } = useQuery(viewsQuery(plan));
  const [open, setOpen] = useState<'save' | 'manage' | null>(null);
  const views = data?.items ?? [];
  const address = viewAddress(search);
  const current = views.find((view) => view.address === address);
  const show = (view: SavedView | null) =>
    navigate({
      to: '.',
      search: ({ on }) => ({ ...(on && { on }), ...(view ? searchOfView(view.address) : { view: 'all' }) }),
    });
  const list = (label: string, items: SavedView[]) =>
    items.length > 0 && (
      <>
        <Menu.Label>{label}</Menu.Label>
        {items.map((view) => (
          <Menu.Item key={view.id} onClick={() => show(view)} aria-current={view === current ? 'true' : undefined}>
            {view === current ? '✓ ' : ''}
            {view.name}
          </Menu.Item>
        ))}
      </>
    );
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal={false} width={280}>
        <Menu.Target>
          <Button variant="default" rightSection={<span aria-hidden="true">▾</span>} maw="18rem">
            {current?.name ?? t('staff.views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => show(null)}>{t('staff.views.whole')}</Menu.Item>
          {list(
            t('staff.views.own'),
            views.filter((view) => view.is_own && !view.is_shared),
          )}
          {list(
            t('staff.views.shared'),
            views.filter((view) => view.is_shared),
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => setOpen('save')}>{t('staff.views.save')}</Menu.Item>
          <Menu.Item onClick={() => setOpen('manage')}>{t('staff.views.manage')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SaveViewForm
        plan={plan}
        address={address}
        mayShare={data?.may_share ?? false}
        isOpen={open === 'save'}
        onClose={() => setOpen(null)}
      />
      {data && <ManageViews plan={plan} list={data} isOpen={open === 'manage'} onClose={() => setOpen(null)} />}
    </>
  );
}
