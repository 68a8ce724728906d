import { NativeSelect, TextInput } from '@mantine/core';
import type { Office, Role } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import type { RowProblem } from '@/ui/row-problems';
import sheet from '@/ui/sheet.module.css';
import classes from './list-form.module.css';
import { Wrong } from './office-preview';
import type { PersonRow } from './person-rows';
import { roles } from './roles';

interface Props {
  rows: PersonRow[];
  offices: Office[];
  problems: RowProblem[];
  onChange: (row: number, change: Partial<PersonRow>) => void;
}

/** Who would be added, as it was understood; what was missing can be completed here. */
export function PersonPreview({ rows, offices, problems, onChange }: Props) {
  const { t, named } = useTexts();
  const about = (row: number, column: string) =>
    problems.filter((found) => found.row === row && found.column === column).map((found) => found.message);
  const [institution] = offices;
  const places = [
    { value: '', label: institution?.name ?? '' },
    ...offices.slice(1).map((office) => ({ value: office.code, label: office.name })),
  ];
  const isKnown = (code: string) => code === '' || offices.some((office) => office.code === code);
  const box = (row: PersonRow, index: number, column: 'user_name' | 'post') => (
    <TextInput
      id={`person-${column}-${index}`}
      size="xs"
      aria-label={t(`staff.accounts.${column}_of`, { name: row.name })}
      value={row[column]}
      onChange={(event) => onChange(index, { [column]: event.currentTarget.value })}
      error={about(index, column).join(' ') || undefined}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.list.preview')}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.preview}`}>
        <caption>{t('staff.list.preview')}</caption>
        <thead>
          <tr>
            {(['row', 'name', 'post', 'office', 'user_name', 'role'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`staff.accounts.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
            <tr key={index} data-wrong={problems.some((found) => found.row === index)}>
              <td className={sheet.number} data-label={t('staff.accounts.column.row')}>
                {index + 1}
              </td>
              <th scope="row" id={`person-name-${index}`}>
                {row.name} <span className="soft">{row.email}</span>
                <Wrong messages={[...about(index, 'name'), ...about(index, 'email')]} />
              </th>
              <td data-label={t('staff.accounts.column.post')}>{box(row, index, 'post')}</td>
              <td data-label={t('staff.accounts.column.office')}>
                <NativeSelect
                  id={`person-office-${index}`}
                  size="xs"
                  aria-label={t('staff.accounts.office_of', { name: row.name })}
                  data={isKnown(row.office) ? places : [{ value: row.office, label: row.office }, ...places]}
                  value={row.office}
                  onChange={(event) => onChange(index, { office: event.currentTarget.value })}
                  error={about(index, 'office').join(' ') || undefined}
                />
              </td>
              <td data-label={t('staff.accounts.column.user_name')}>{box(row, index, 'user_name')}</td>
              <td data-label={t('staff.accounts.column.role')}>
                <NativeSelect
                  id={`person-role-${index}`}
                  size="xs"
                  aria-label={t('staff.accounts.role_of', { name: row.name })}
                  data={[
                    { value: '', label: t('staff.accounts.no_role') },
                    ...roles.map((role) => ({ value: role, label: named('role', role) })),
                  ]}
                  value={row.role}
                  onChange={(event) => onChange(index, { role: event.currentTarget.value as Role | '' })}
                  error={about(index, 'role').join(' ') || undefined}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
