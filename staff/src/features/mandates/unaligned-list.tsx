import { Link } from '@tanstack/react-router';
import type { Coverage } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import sheet from '@/ui/sheet.module.css';

interface Props {
  elements: Coverage['elements'];
}

export function UnalignedList({ elements }: Props) {
  const { t } = useTexts();
  const title = t('staff.coverage.unaligned');
  return (
    <div className={page.section}>
      <h2>{title}</h2>
      {elements.length === 0 ? (
        <p>{t('staff.coverage.all_aligned')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className={sheet.scroll} tabIndex={0} aria-label={title}>
          <table className={`${sheet.table} ${sheet.stacked}`}>
            <thead>
              <tr>
                <th scope="col">{t('staff.coverage.element')}</th>
                <th scope="col">{t('staff.coverage.level')}</th>
                <th scope="col">{t('staff.element.office')}</th>
              </tr>
            </thead>
            <tbody>
              {elements.map((element) => (
                <tr key={element.id}>
                  <th scope="row">
                    <Link to="/elements/$element" params={{ element: element.id }}>
                      {element.code} {element.name}
                    </Link>
                  </th>
                  <td data-label={t('staff.coverage.level')}>{element.level}</td>
                  <td data-label={t('staff.element.office')}>
                    {element.office ?? <span className="soft">{t('staff.element.no_office')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
