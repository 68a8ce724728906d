import { Switch } from '@mantine/core';
import type { Institution, Module } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { switchModules } from './api/switch-modules';
import classes from './module-list.module.css';
import { useInstitutionAct } from './use-institution-act';

interface Props {
  institution: Institution;
}

/** What is on takes effect at once: menus, fields and tasks of what is off are not there. */
export function ModuleList({ institution }: Props) {
  const { t, named } = useTexts();
  const switching = useInstitutionAct((modules: Module[]) =>
    switchModules(institution.id, institution.version, modules),
  );
  const on = institution.modules.filter((known) => known.is_on).map((known) => known.module);
  const toggle = (module: Module, isOn: boolean) =>
    switching.mutate(isOn ? [...on, module] : on.filter((known) => known !== module));
  return (
    <>
      <ProblemSummary error={switching.error} />
      <ul className={classes.modules}>
        {institution.modules.map(({ module, is_on, is_built, needs }) => (
          <li key={module} data-built={is_built}>
            <Switch
              label={named('staff.module', module)}
              description={named('staff.module_text', module)}
              checked={is_on}
              disabled={!is_built || module === 'board' || switching.isPending}
              onChange={(event) => toggle(module, event.currentTarget.checked)}
            />
            {module === 'board' && <p className={classes.note}>{t('staff.modules.always')}</p>}
            {!is_built && <p className={classes.note}>{t('staff.modules.later')}</p>}
            {needs.length > 0 && (
              <p className={classes.note}>
                {t('staff.modules.needs', { modules: needs.map((needed) => named('staff.module', needed)).join(', ') })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
