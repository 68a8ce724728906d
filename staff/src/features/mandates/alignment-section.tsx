import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Element, NamedElement } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './alignment.module.css';
import { AlignmentDialog } from './alignment-dialog';
import { alignmentQuery } from './api/show-alignment';

interface Props {
  element: Element;
}

/** What the element answers to outside the plan, and to which further objectives it contributes. */
export function AlignmentSection({ element }: Props) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { data: alignment } = useQuery(alignmentQuery(element.id));
  if (!alignment) return null;
  const { alignments, contributions, contributors, may_edit } = alignment;
  if (!may_edit && alignments.length + contributions.length + contributors.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="alignment-title">
      <div className={classes.head}>
        <h2 id="alignment-title">{t('staff.alignment.title')}</h2>
        {may_edit && (
          <Button size="compact-sm" variant="default" className="no-print" onClick={() => setOpen(true)}>
            {t('staff.alignment.edit')}
          </Button>
        )}
      </div>
      {alignments.length === 0 ? (
        <p className="soft">{t('staff.alignment.none')}</p>
      ) : (
        <ul className={classes.list}>
          {alignments.map((entry) => (
            <li key={entry.id}>
              <strong>
                {entry.mandate_code} {entry.code}
              </strong>{' '}
              {entry.name} <span className="soft">{entry.mandate_title}</span>
            </li>
          ))}
        </ul>
      )}
      <Elements title={t('staff.alignment.contributes')} elements={contributions} />
      <Elements title={t('staff.alignment.contributors')} elements={contributors} />
      {isOpen && (
        <AlignmentDialog
          element={element.id}
          label={element.code}
          asksReason={element.plan.state !== 'draft'}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function Elements({ title, elements }: { title: string; elements: NamedElement[] }) {
  const { t } = useTexts();
  if (elements.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes.list}>
        {elements.map((one) => (
          <li key={one.id}>
            <Link to="/elements/$element" params={{ element: one.id }}>
              {one.code} {one.name}
            </Link>{' '}
            <span className="soft">{one.level}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{t('staff.alignment.counted_once')}</p>
    </>
  );
}
