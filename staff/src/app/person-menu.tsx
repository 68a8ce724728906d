import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Session } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { signOut } from '@/features/people/api/sign-out';
import { useTexts } from '@/i18n/use-texts';
import classes from './header.module.css';
import { LanguageMenu } from './language-menu';
import { SchemeChoice } from './scheme-choice';

interface Props {
  session: Session;
  onHelp: () => void;
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .slice(0, 2)
    .map((word) => word[0])
    .join('');

export function PersonMenu({ session, onHelp }: Props) {
  const { t } = useTexts();
  const { person } = session;
  const client = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <button type="button" className={classes.person} aria-label={t('staff.person.menu', { name: person.name })}>
          <span className={classes.initials}>{initialsOf(person.name) || '·'}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.about}>
          <strong>{person.name}</strong>
          <span className="soft">
            {person.post} · {person.office_name}
          </span>
        </div>
        <Menu.Divider />
        <div className={classes.about}>
          <SchemeChoice />
        </div>
        <div className={classes.about}>
          <LanguageMenu />
        </div>
        <Menu.Divider />
        <Menu.Item onClick={onHelp}>{t('staff.keys.title')}</Menu.Item>
        <Menu.Item component="a" href="/">
          {t('staff.sign_in.to_portal')}
        </Menu.Item>
        <Menu.Item onClick={() => leaving.mutate(false)}>{t('staff.sign_out')}</Menu.Item>
        <Menu.Item onClick={() => leaving.mutate(true)}>{t('staff.sign_out_everywhere')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
