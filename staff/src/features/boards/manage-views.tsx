import { Button, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedView, SavedViewList } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { chooseDefaultView } from './api/choose-default-view';
import { deleteView } from './api/delete-view';
import { editView } from './api/edit-view';
import { viewsQuery } from './api/list-views';
import classes from './manage-views.module.css';

interface Props {
  plan: string;
  list: SavedViewList;
  isOpen: boolean;
  onClose: () => void;
}

/** With which view the board opens; which are shared; which go. */
export function ManageViews({ plan, list, isOpen, onClose }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => client.invalidateQueries({ queryKey: viewsQuery(plan).queryKey }),
  });
  const open = (view: string | null) => acting.mutate(() => chooseDefaultView(plan, view));
  return (
    <Dialog title={t('staff.views.manage_title')} isOpen={isOpen} onClose={onClose}>
      <ProblemSummary error={acting.error} fields={{}} />
      {list.items.length === 0 && <p className="soft">{t('staff.views.none')}</p>}
      <fieldset className={classes.views} disabled={acting.isPending}>
        <legend className="soft">{t('staff.views.default')}</legend>
        <ul>
          <li>
            <Radio
              name="default-view"
              label={t('staff.views.whole')}
              checked={list.default_view === null}
              onChange={() => open(null)}
            />
          </li>
          {list.items.map((view) => (
            <li key={view.id}>
              <Radio
                name="default-view"
                label={view.is_shared ? `${view.name} (${t('staff.views.shared_mark')})` : view.name}
                checked={list.default_view === view.id}
                onChange={() => open(view.id)}
              />
              <Acts view={view} mayShare={list.may_share} onAct={acting.mutate} />
            </li>
          ))}
        </ul>
      </fieldset>
    </Dialog>
  );
}

interface ActsProps {
  view: SavedView;
  mayShare: boolean;
  onAct: (act: () => Promise<unknown>) => void;
}

function Acts({ view, mayShare, onAct }: ActsProps) {
  const { t } = useTexts();
  if (view.is_shared && !mayShare) return null;
  const share = t(view.is_shared ? 'staff.views.unshare' : 'staff.views.share');
  const remove = t('staff.views.delete');
  const named = (act: string) => t('staff.views.act_on', { act, name: view.name });
  return (
    <span className={classes.acts}>
      {mayShare && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={named(share)}
          onClick={() => onAct(() => editView(view.id, { version: view.version, is_shared: !view.is_shared }))}
        >
          {share}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        color="red"
        aria-label={named(remove)}
        onClick={() => onAct(() => deleteView(view.id))}
      >
        {remove}
      </Button>
    </span>
  );
}
