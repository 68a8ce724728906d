import { Menu } from '@mantine/core';
import type { Office } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import type { OfficeAct } from './offices-page';
import classes from './tables.module.css';

interface Props {
  offices: Office[];
  onAct: (act: OfficeAct) => void;
}

function depthsOf(offices: Office[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const office of offices) depths.set(office.id, office.parent ? (depths.get(office.parent) ?? 0) + 1 : 0);
  return depths;
}

/** Parents come before children, so that one pass knows how deep each stands. */
export function OfficeTree({ offices, onAct }: Props) {
  const { t } = useTexts();
  const depths = depthsOf(offices);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.administration.offices')}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.offices.name')}</th>
            <th scope="col">{t('staff.offices.code')}</th>
            <th scope="col">
              <span className="unseen">{t('staff.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => (
            <tr key={office.id}>
              <th
                scope="row"
                className={classes.name}
                style={{ paddingInlineStart: `${0.25 + 1.25 * (depths.get(office.id) ?? 0)}rem` }}
                data-strong={office.kind === 'institution'}
              >
                {office.name}
              </th>
              <td>{office.code}</td>
              <td className={classes.acts}>
                <Menu position="bottom-end" shadow="md">
                  <Menu.Target>
                    <button type="button" aria-label={t('staff.offices.acts_of', { name: office.name })}>
                      ⋯
                    </button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => onAct({ act: 'add', office })}>{t('staff.offices.add_below')}</Menu.Item>
                    <Menu.Item onClick={() => onAct({ act: 'edit', office })}>{t('staff.offices.edit')}</Menu.Item>
                    {office.kind === 'office' && (
                      <Menu.Item onClick={() => onAct({ act: 'withdraw', office })}>
                        {t('staff.offices.withdraw')}
                      </Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
