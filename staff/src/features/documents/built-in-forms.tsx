import { Button } from '@mantine/core';
import type { Templates } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { builtInFile } from './api/templates';
import classes from './templates.module.css';

/** Our own first forms: to be taken, altered and uploaded as the institution's. */
export function BuiltInForms({ forms }: { forms: Templates['built_in'] }) {
  const { t, named } = useTexts();
  return (
    <section className={classes.builtIn} aria-labelledby="built-in">
      <h2 id="built-in">{t('staff.templates.built_in')}</h2>
      <p className={classes.lead}>{t('staff.templates.built_in_lead')}</p>
      <ul className={classes.list}>
        {forms.map(({ name, about }) => (
          <li key={name} className={classes.row}>
            <div className={classes.about}>
              <strong>{named('staff.templates.form_of', name.replace(/\.\w+$/, ''))}</strong>
              <span className="soft">
                {name} · {t(`staff.templates.about.${about}`)}
              </span>
            </div>
            <Button component="a" href={builtInFile(name)} download variant="default">
              {t('staff.templates.download')}
              <span className="unseen"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
