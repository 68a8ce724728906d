import { useState } from 'react';
import type { Session } from '@/api/contract';
import { forget, isText, keptOf } from '@/features/reports/kept-draft';
import { useTexts } from '@/i18n/use-texts';
import { ManualLink } from '@/ui/manual-link';
import classes from './header.module.css';
import { HeaderMenu } from './header-menu';
import { LanguageMenu } from './language-menu';
import { LeaveDialog } from './leave-dialog';
import { SchemeChoice } from './scheme-choice';
import { useSignOut } from './use-sign-out';

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
  const leaving = useSignOut();
  const [asked, setAsked] = useState<{ everywhere: boolean; kept: string[] } | null>(null);
  const leave = (everywhere: boolean, close: () => void) => {
    const kept = keptOf(person.id);
    if (!kept.some(isText)) return leaving.mutate(everywhere);
    close();
    setAsked({ everywhere, kept });
  };
  const answered = (drafts: 'keep' | 'forget') => {
    if (drafts === 'forget') asked?.kept.forEach(forget);
    leaving.mutate(asked?.everywhere ?? false);
  };
  const label = t('staff.person.menu', { name: person.name });
  const button = {
    className: classes.person,
    children: (
      <>
        <span className={classes.initials} aria-hidden="true">
          {initialsOf(person.name) || '·'}
        </span>
        <span className="unseen">{label}</span>
      </>
    ),
  };
  return (
    <>
      <LeaveDialog
        kept={asked?.kept.filter(isText).length ?? 0}
        isOpen={asked !== null}
        onStay={() => setAsked(null)}
        onLeave={answered}
      />
      <HeaderMenu button={button} label={label} className={classes.about} width={280}>
        {(close) => (
          <>
            <strong>{person.name}</strong>
            <p className="soft">
              {person.post} · {person.office_name}
            </p>
            <SchemeChoice />
            <LanguageMenu />
            <hr />
            <button
              type="button"
              onClick={() => {
                close();
                onHelp();
              }}
            >
              {t('staff.keys.title')}
            </button>
            <ManualLink />
            <a href="/">{t('staff.sign_in.to_portal')}</a>
            <button type="button" onClick={() => leave(false, close)}>
              {t('staff.sign_out')}
            </button>
            <button type="button" onClick={() => leave(true, close)}>
              {t('staff.sign_out_everywhere')}
            </button>
          </>
        )}
      </HeaderMenu>
    </>
  );
}
