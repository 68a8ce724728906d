import { Code } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import classes from './begin-page.module.css';

interface Props {
  isDemonstration: boolean;
}

/** Three ways to begin with a plan. An example never mixes with real data: it has a place of its own. */
export function BeginPlan({ isDemonstration }: Props) {
  const { t } = useTexts();
  return (
    <ul className={classes.ways}>
      <li>
        <h2>
          <Link to="/imports">{t('staff.begin.workbook.title')}</Link>
        </h2>
        <p>{t('staff.begin.workbook.text')}</p>
      </li>
      <li>
        <h2>
          <Link to="/plans">{t('staff.begin.empty.title')}</Link>
        </h2>
        <p>{t('staff.begin.empty.text')}</p>
      </li>
      {!isDemonstration && (
        <li>
          <h2>{t('staff.begin.example.title')}</h2>
          <p>{t('staff.begin.example.text')}</p>
          <Code block>{'timon demo --data ejemplo\ntimon serve --data ejemplo'}</Code>
        </li>
      )}
    </ul>
  );
}
