import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './covers.module.css';
import { gridOf } from './population';
import { PopulationGrid } from './population-grid';

/** The first sheet to be read. */
export function IdentityText({ cover: { identity } }: { cover: Cover }) {
  const { t } = useTexts();
  const texts: [string, string][] = [
    [t('staff.cover.objective'), identity.objective],
    [t('staff.cover.population_text'), identity.population_text],
    [t('staff.cover.budget'), identity.budget],
    ...identity.partners.map((one): [string, string] => [one.office_name, one.contribution]),
  ];
  return (
    <>
      <dl className={classes.section}>
        {texts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt className="soft">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {identity.population.length > 0 && (
        <PopulationGrid grid={gridOf(identity.population)} open={[]} onChange={() => undefined} />
      )}
    </>
  );
}
