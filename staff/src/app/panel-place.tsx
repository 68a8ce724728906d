import { lazy, Suspense } from 'react';
import { usePanel } from '@/ui/use-panel';

const FigurePanel = lazy(async () => ({ default: (await import('@/features/boards/figure-panel')).FigurePanel }));
const FigureRestatements = lazy(async () => ({
  default: (await import('@/features/reports/figure-restatements')).FigureRestatements,
}));
const MoneyPanel = lazy(async () => ({ default: (await import('@/features/budgets/money-panel')).MoneyPanel }));
const FactPanel = lazy(async () => ({ default: (await import('@/features/reports/fact-panel')).FactPanel }));
const ReportPanel = lazy(async () => ({ default: (await import('@/features/reports/report-panel')).ReportPanel }));

/** `figure.ELEMENT.NAME` explains a computed figure; `fact.INDICATOR.PERIOD.KIND` shows who said a value, and when;
 * `report.ELEMENT.INDICATOR.PERIOD` reports it, `verify.…` verifies it.
 * `money.ELEMENT.STAGE` explains an amount. */
export function PanelPlace() {
  const { shown, close } = usePanel();
  if (shown === null) return null;
  const [what, ...rest] = shown.split('.');
  return (
    <Suspense fallback={null}>
      {what === 'figure' && (
        <FigurePanel subject={rest.join('.')} onClose={close}>
          <Suspense fallback={null}>
            <FigureRestatements subject={rest.join('.')} />
          </Suspense>
        </FigurePanel>
      )}
      {what === 'report' && <ReportPanel kind="reported" subject={rest.join('.')} onClose={close} />}
      {what === 'verify' && <ReportPanel kind="verified" subject={rest.join('.')} onClose={close} />}
      {what === 'money' && <MoneyPanel subject={rest.join('.')} onClose={close} />}
      {what === 'fact' && <FactPanel subject={rest.join('.')} onClose={close} />}
    </Suspense>
  );
}
