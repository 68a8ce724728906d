import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Cover } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { setStatus } from './api/set-status';
import { StatusMark } from './cover-state';
import classes from './covers.module.css';
import { useCoverAct } from './use-cover-act';

const statuses = ['active', 'suspended', 'finished'] as const;

/** Active, suspended or finished, since when and why. */
export function StatusSection({ cover }: { cover: Cover }) {
  const { t, named, shortDay } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={classes.sheet} aria-labelledby="cover-status">
      <div className={classes.head}>
        <h2 id="cover-status">{t('staff.cover.status')}</h2>
        <StatusMark status={cover.status} />
      </div>
      {cover.statuses.length > 0 && (
        <ul className={classes.turns}>
          {cover.statuses.map((entry) => (
            <li key={`${entry.from_on} ${entry.status} ${entry.reason}`}>
              {t('staff.cover.status_since', {
                status: named('staff.cover.status', entry.status),
                day: shortDay(entry.from_on),
              })}{' '}
              <span className="soft">{entry.reason}</span>
            </li>
          ))}
        </ul>
      )}
      {cover.may_set_status && !isOpen && (
        <div className={`${classes.acts} no-print`}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('staff.cover.status_change')}
          </Button>
        </div>
      )}
      {isOpen && <StatusForm cover={cover} onDone={() => setOpen(false)} />}
    </section>
  );
}

function StatusForm({ cover, onDone }: { cover: Cover; onDone: () => void }) {
  const { t, named } = useTexts();
  const on = useDay();
  const [status, choose] = useState<Cover['status']>(cover.status === 'active' ? 'suspended' : 'active');
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState(on);
  const saving = useCoverAct(cover.element, async () => {
    const saved = await setStatus(cover.element, { status, reason, from_on: from });
    onDone();
    return saved;
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  return (
    <div className={classes.form}>
      <ProblemSummary error={saving.error} fields={{ reason: 'status-reason', from_on: 'status-from' }} />
      <p className="soft">{t('staff.cover.status_hint')}</p>
      <NativeSelect
        label={t('staff.cover.status')}
        data={statuses.map((value) => ({ value, label: named('staff.cover.status', value) }))}
        value={status}
        onChange={(event) => choose(event.currentTarget.value as typeof status)}
      />
      <TextInput
        id="status-from"
        type="date"
        label={t('staff.cover.status_from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        error={about('from_on')}
      />
      <Textarea
        id="status-reason"
        label={t('staff.cover.status_reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={about('reason')}
        autosize
        minRows={2}
      />
      <div className={classes.acts}>
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('staff.cover.save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </div>
  );
}
