import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import { TableLinks } from '@/ui/table-links';
import { units } from './day-number';
import classes from './schedule-page.module.css';
import type { Zoom } from './time-scale';

interface Props {
  plan: string;
  on: string;
  zoom: Zoom;
  isTable: boolean;
  isCriticalOnly: boolean;
  hasCritical: boolean;
  isAnyOpen: boolean;
  onZoom: (zoom: Zoom) => void;
  onTable: (isTable: boolean) => void;
  onCriticalOnly: (isOnly: boolean) => void;
  onOpenAll: () => void;
}

/** Zoom, what is shown, the equal table, paper. */
export function ScheduleTools(props: Props) {
  const { t, named } = useTexts();
  return (
    <div className={`${classes.tools} no-print`}>
      <fieldset className={classes.zoom}>
        <legend className="unseen">{t('staff.schedule.zoom')}</legend>
        <SegmentedControl
          size="xs"
          value={props.zoom}
          onChange={(value) => props.onZoom(value as Zoom)}
          data={units.map((unit) => ({ value: unit, label: named('staff.schedule.unit', unit) }))}
          disabled={props.isTable}
        />
      </fieldset>
      {props.hasCritical && (
        <Checkbox
          label={t('staff.schedule.critical_only')}
          checked={props.isCriticalOnly}
          onChange={(event) => props.onCriticalOnly(event.currentTarget.checked)}
        />
      )}
      <div className={classes.acts}>
        <Button variant="subtle" size="compact-sm" onClick={props.onOpenAll}>
          {props.isAnyOpen ? t('staff.elements.close_all') : t('staff.elements.open_all')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={props.isTable}
          onClick={() => props.onTable(!props.isTable)}
        >
          {props.isTable ? t('staff.schedule.as_bars') : t('staff.schedule.as_table')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => window.print()}>
          {t('staff.schedule.print')}
        </Button>
        <TableLinks path={`/plans/${props.plan}/schedule`} query={{ on: props.on }} />
      </div>
    </div>
  );
}
