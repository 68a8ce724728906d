import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { endFeed, feedQuery, renewFeed } from './api/feed';

/** One's own calendar for the telephone: a secret address, shown once, renewed when the wrong eyes saw it. */
export function FeedSection() {
  const { t, instant } = useTexts();
  const client = useQueryClient();
  const { data } = useQuery(feedQuery);
  const known = () => client.invalidateQueries({ queryKey: feedQuery.queryKey });
  const renewing = useMutation({ mutationFn: renewFeed, onSuccess: known });
  const ending = useMutation({
    mutationFn: endFeed,
    onSuccess: () => {
      renewing.reset();
      return known();
    },
  });
  const address = renewing.data && window.location.origin + renewing.data.path;
  const error = renewing.error ?? ending.error;
  return (
    <section className={`${page.section} no-print`} aria-labelledby="feed">
      <h2 id="feed">{t('staff.feed.title')}</h2>
      <p className="soft">{t('staff.feed.lead')}</p>
      {error && <ErrorMessage error={error} />}
      {address && (
        <TextInput
          readOnly
          maw="46rem"
          label={t('staff.feed.address')}
          description={t('staff.feed.address_hint')}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {data?.since && !address && <p>{t('staff.feed.since', { at: instant(data.since) })}</p>}
      <div className={page.acts}>
        <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>
          {t(data?.since ? 'staff.feed.renew' : 'staff.feed.make')}
        </Button>
        {data?.since && (
          <Button variant="subtle" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('staff.feed.end')}
          </Button>
        )}
      </div>
    </section>
  );
}
