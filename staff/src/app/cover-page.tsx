import type { Cover } from '@/api/reporting-contract';
import { CoverPage } from '@/features/covers/cover-page';
import { documentsOfSheet } from '@/features/reports/api/documents';
import { fillingOfCover } from '@/features/reports/api/fill-template';
import { DocumentsSection } from '@/features/reports/documents-section';
import { FillTemplateForm } from '@/features/reports/fill-template-form';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';

/** The cover sheets with what is printed of them and what came back signed. */
export function CoverAndDocuments() {
  return <CoverPage documents={(cover) => <SheetDocuments cover={cover} />} />;
}

function SheetDocuments({ cover }: { cover: Cover }) {
  const { t } = useTexts();
  return (
    <div id="documents" className={page.page}>
      {cover.sheets.map(({ sheet, state }) => (
        <DocumentsSection
          key={sheet}
          of={documentsOfSheet(cover.element, sheet)}
          isReady={state === 'delivered' || state === 'accepted'}
          title={`${t('staff.cover.documents')}: ${t(`staff.covers.${sheet}`)}`}
          lead={t('staff.cover.documents_lead')}
        />
      ))}
      <FillTemplateForm of={fillingOfCover(cover.element)} />
    </div>
  );
}
