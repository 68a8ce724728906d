import { Button } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import type { Clash } from './draft';
import classes from './report-page.module.css';

interface Props {
  clash: Clash;
  onSettle: (clash: Clash, isMine: boolean) => void;
}

/** Two people wrote the same place: both values, and the choice. */
export function ClashNote({ clash, onSettle }: Props) {
  const { t, named } = useTexts();
  const field = clash.place.split('.').at(-1) ?? '';
  const said = (text: string) => text || t('staff.office_report.clash.nothing');
  return (
    <div className={classes.clash} role="alert" data-clash>
      <p>{t('staff.office_report.clash.title', { field: named('staff.office_report.place', field) })}</p>
      <dl>
        <div>
          <dt>{t('staff.office_report.clash.mine')}</dt>
          <dd>{said(clash.mine)}</dd>
        </div>
        <div>
          <dt>{t('staff.office_report.clash.theirs')}</dt>
          <dd>{said(clash.theirs)}</dd>
        </div>
      </dl>
      <div className={classes.clashActs}>
        <Button size="xs" onClick={() => onSettle(clash, true)}>
          {t('staff.office_report.clash.keep_mine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onSettle(clash, false)}>
          {t('staff.office_report.clash.take_theirs')}
        </Button>
      </div>
    </div>
  );
}
