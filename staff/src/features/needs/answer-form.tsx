import { Button, Checkbox, Skeleton, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AnsweredNeeds, Need } from '@/api/reporting-contract';
import { folded } from '@/i18n/folded';
import { useTexts } from '@/i18n/use-texts';
import { ConflictDialog } from '@/ui/conflict-dialog';
import { ErrorMessage } from '@/ui/error-message';
import { ProblemSummary } from '@/ui/problem-summary';
import { useVersioned } from '@/ui/use-versioned';
import { answerNeeds } from './api/answer-needs';
import { needsQuery } from './api/list-needs';
import { answeredQuery } from './api/show-answered';
import { urgencies } from './need-rows';
import classes from './needs.module.css';

interface Props {
  element: string;
  answered: AnsweredNeeds;
  onDone: () => void;
}

/** Sorted, so that the same needs are the same. */
const idsOf = (answered: AnsweredNeeds) => answered.needs.map((need) => need.id).sort();

const order = (need: Need) => urgencies.indexOf(need.urgency);

/** Which needs of the register: searched by code, words and place, the urgent ones first. */
export function AnswerForm({ element, answered, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(() => idsOf(answered));
  const [typed, setTyped] = useState('');
  const { data: needs, error, refetch } = useQuery(needsQuery);
  const [known] = useState({ value: { needs: idsOf(answered) }, version: answered.version });
  const editing = useVersioned({
    known,
    read: async () => {
      const now = await client.fetchQuery({ ...answeredQuery(element), staleTime: 0 });
      return { value: { needs: idsOf(now) }, version: now.version };
    },
    save: ({ value, version }) => answerNeeds(element, { version, needs: value.needs }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: answeredQuery(element).queryKey }),
        client.invalidateQueries({ queryKey: needsQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['homes', 'review'] }),
      ]);
      onDone();
    },
    onMerged: (both) => setChosen(both.needs),
  });
  if (error && !needs) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!needs) return <Skeleton height={240} />;
  const words = folded(typed).split(' ').filter(Boolean);
  const found = needs
    .filter((need) => need.state === 'open' || chosen.includes(need.id))
    .filter((need) => words.every((word) => folded(`${need.code} ${need.name} ${need.place}`).includes(word)))
    .sort((one, other) => order(one) - order(other));
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const codesOf = (ids: string[]) =>
    needs
      .filter((need) => ids.includes(need.id))
      .map((need) => need.code)
      .join(', ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save({ needs: [...chosen].sort() });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={editing.error} fields={{}} />
      {needs.length === 0 ? (
        <p>{t('staff.answered.empty')}</p>
      ) : (
        <>
          <TextInput
            type="search"
            label={t('staff.answered.search')}
            description={t('staff.answered.search_hint')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
          <section className={classes.choices} aria-label={t('staff.answered.title')} tabIndex={0}>
            {found.map((need) => (
              <Checkbox
                key={need.id}
                label={`${need.code} · ${need.name}`}
                description={[named('staff.needs.urgency', need.urgency), need.place].filter(Boolean).join(' · ')}
                checked={chosen.includes(need.id)}
                onChange={() => toggle(need.id)}
              />
            ))}
            {found.length === 0 && <span className="soft">{t('staff.needs.none_such')}</span>}
          </section>
        </>
      )}
      {editing.dispute && (
        <ConflictDialog
          label={t('staff.answered.title')}
          fields={[
            {
              field: 'needs',
              label: t('staff.answered.title'),
              known: codesOf(editing.dispute.known.needs),
              theirs: codesOf(editing.dispute.theirs.value.needs),
              mine: codesOf(editing.dispute.mine.needs),
            },
          ]}
          onSettle={editing.settle}
          onClose={editing.forgive}
        />
      )}
      <div className={classes.acts}>
        <Button type="submit" loading={editing.saving.isPending}>
          {t('staff.save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
